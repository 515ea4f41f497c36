package kr.chungbaek.spoke.control;

import java.util.List;
import kr.chungbaek.spoke.collect.ControlTotals;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.ControlSum;
import kr.chungbaek.spoke.spool.DayControl;
import kr.chungbaek.spoke.spool.SourceSum;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The control bus's part about business days: what source and spool count of them, and counting them now. */
@RestController
@RequestMapping(path = "/control/feeds/{feed}", produces = "application/json")
final class DaysResource {

    private final OrderDesk orders;
    private final ControlTotals totals;

    DaysResource(OrderDesk orders, ControlTotals totals) {
        this.orders = orders;
        this.totals = totals;
    }

    /** The days of a feed, the last first. */
    record Days(String feed, List<Day> days) {}

    /**
     * One day of one government.
     *
     * @param source null when the source does not tell
     */
    record Day(
            String government,
            String day,
            boolean complete,
            boolean differs,
            String basis,
            @Nullable Sum source,
            Sum taken,
            Sum sent,
            List<String> remarks) {}

    record Sum(long count, @Nullable Long amount) {}

    @GetMapping("/days")
    Days days(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        Feed known = orders.known(feed, authorization);
        List<Day> days = totals.days(known).stream()
                .sorted((one, other) -> other.day().compareTo(one.day()))
                .map(DaysResource::day)
                .toList();
        return new Days(feed, days);
    }

    @PostMapping("/count")
    OrderDesk.Done count(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        totals.wantCount(orders.known(feed, authorization));
        return OrderDesk.done(feed, "its days are counted with the next look", List.of());
    }

    private static Day day(DayControl day) {
        return new Day(
                day.government(),
                day.day().toString(),
                day.complete(),
                day.differs(),
                day.source().map(SourceSum::basis).map(Enum::name).orElse("NONE"),
                day.source().map(DaysResource::sum).orElse(null),
                sum(day.taken()),
                sum(day.sent()),
                day.remarks());
    }

    private static Sum sum(SourceSum sum) {
        return new Sum(sum.count(), sum.amount().isPresent() ? sum.amount().getAsLong() : null);
    }

    private static Sum sum(ControlSum sum) {
        return new Sum(sum.count(), sum.amount());
    }
}
