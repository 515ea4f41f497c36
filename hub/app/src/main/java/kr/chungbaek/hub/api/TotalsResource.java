package kr.chungbaek.hub.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.hub.totals.DayState;
import kr.chungbaek.hub.totals.DayTotal;
import kr.chungbaek.hub.totals.DayTotals;
import kr.chungbaek.hub.totals.NodeDays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether source, spool and hub agree on business days. */
@RestController
final class TotalsResource {

    private static final int MOST = 10_000;

    private final DayTotals totals;

    TotalsResource(DayTotals totals) {
        this.totals = totals;
    }

    /** All nodes in short, and days: those that differ first, then open ones. */
    record Totals(List<NodeDays> nodes, List<DayTotal> days) {}

    @GetMapping("/api/v1/totals")
    Totals totals(
            @RequestParam Optional<String> node,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> day,
            @RequestParam(defaultValue = "1000") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.badParameter("'limit' is 1 to " + MOST);
        }
        return new Totals(
                totals.nodes(),
                totals.find(node, state.map(TotalsResource::state), day.map(TotalsResource::day), limit));
    }

    private static DayState state(String text) {
        return Arrays.stream(DayState.values())
                .filter(known -> known.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> ApiProblem.badParameter("'state' is '" + text + "'; allowed: closed, open, differs"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ApiProblem.badParameter("'day' is '" + text + "', not a date as in 2026-01-31");
        }
    }
}
