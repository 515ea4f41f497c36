package kr.chungbaek.hub.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.hub.totals.DayState;
import kr.chungbaek.hub.totals.DayTotal;
import kr.chungbaek.hub.totals.DayTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether source, spool and hub agree on each business day, those that differ first. */
@Controller
final class TotalsPage {

    private static final int SHOWN = 200;

    private final DayTotals totals;

    TotalsPage(DayTotals totals) {
        this.totals = totals;
    }

    /** One row; each of the figures as records and won. */
    record Line(
            String node,
            String feed,
            String recordType,
            String government,
            String day,
            String state,
            String basis,
            String source,
            String taken,
            String sent,
            String hub,
            String remark,
            List<String> missingAtHub,
            List<String> missingAtNode) {}

    @GetMapping("/totals")
    String show(
            @RequestParam(defaultValue = "") String node, @RequestParam(defaultValue = "") String state, Model model) {
        Optional<DayState> wanted = Arrays.stream(DayState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        List<DayTotal> days =
                totals.find(Optional.of(node).filter(text -> !text.isEmpty()), wanted, Optional.empty(), SHOWN);
        model.addAttribute("nodes", totals.nodes());
        model.addAttribute("node", node);
        model.addAttribute("state", wanted.map(Enum::name).orElse(""));
        model.addAttribute("lines", days.stream().map(TotalsPage::line).toList());
        model.addAttribute("shown", SHOWN);
        return "hub/totals";
    }

    private static Line line(DayTotal day) {
        return new Line(
                day.node(),
                day.feed(),
                day.recordType(),
                day.government(),
                day.day().toString(),
                day.state().name(),
                day.basis(),
                text(day.source()),
                text(day.taken()),
                text(day.sent()),
                text(day.hub()),
                day.remark() == null ? "" : Shown.condition(day.remark()),
                day.missingAtHub().stream().map(Shown::condition).toList(),
                day.missingAtNode().stream().map(Shown::condition).toList());
    }

    private static String text(DayTotal.@Nullable Sum sum) {
        if (sum == null) {
            return "–";
        }
        String count = Shown.won(sum.count());
        return sum.amount() == null || sum.amount() == 0 ? count : count + " · " + Shown.won(sum.amount());
    }
}
