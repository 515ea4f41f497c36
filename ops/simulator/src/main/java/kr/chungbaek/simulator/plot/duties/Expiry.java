package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-13: a use that ended is renewed, restored, or pays an indemnity of 120 % within 30 days. */
final class Expiry {

    private static final int DAYS = 30;
    private static final int PER_CENT = 120;
    private static final String INDEMNITY = "INDEMNITY";

    private Expiry() {}

    static List<Plot> plots() {
        return List.of(expired());
    }

    private static Plot expired() {
        return Plot.of("LD-13")
                .ordinary(3, e -> {
                    Use use = road(e, e.between(300, 1));
                    use.report("RENEWAL", e.lastWorkingDay(use.ends().minusDays(5)));
                    Use.permit(e, Use.ROAD, use.ends().plusDays(1), 3, 20).billed();
                })
                .ordinary(1, e -> {
                    Use use = road(e, e.between(300, 1));
                    Bills.pay(e, indemnity(e, use, 1 + e.below(20)));
                })
                .slip("nothing happened after a road permit ended", e -> unsettled(e, road(e, e.between(250, 60))))
                .slip("nothing happened after a contract ended", e -> {
                    LocalDate end = e.between(59, 39);
                    Use use = Use.contract(e, end.plusDays(1).minusYears(1), 1, 5);
                    Bills.pay(e, use.bill(use.starts()));
                    unsettled(e, use);
                })
                .slip("the indemnity was cancelled", e -> {
                    Use use = road(e, e.between(250, 60));
                    Bills.cancel(indemnity(e, use, 10), e.between(25, 10));
                    unsettled(e, use);
                })
                .slip("only the renewal from which the term came is there", e -> {
                    Use use = road(e, e.between(250, 60));
                    use.report("RENEWAL", e.lastWorkingDay(use.starts().minusDays(10)));
                    unsettled(e, use);
                })
                .slip("an indemnity of an earlier time is there", e -> {
                    Use use = road(e, e.between(250, 60));
                    Bills.pay(e, indemnity(e, use, -40));
                    unsettled(e, use);
                })
                .lookAlike("the indemnity was assessed on the last day", e -> {
                    Use use = road(e, e.between(250, 60));
                    LocalDate last = e.lastWorkingDay(use.ends().plusDays(DAYS));
                    indemnity(e, use, 10).with("assessed_on", last);
                    e.answer(use.number());
                })
                .lookAlike("restored, and reported on the last day", e -> {
                    Use use = road(e, e.between(250, 60));
                    use.report("RESTORATION", e.lastWorkingDay(use.ends().plusDays(DAYS)));
                    e.answer(use.number());
                })
                .lookAlike("renewed on the first day of the term for another one", e -> {
                    Use use = road(e, e.between(250, 60));
                    use.report("RENEWAL", use.starts());
                    e.answer(use.number());
                })
                .lookAlike("the term was extended before it ended", e -> {
                    Use use = road(e, e.between(250, 60));
                    LocalDate former = use.ends();
                    Entry extended = use.entry().corrected(e.lastWorkingDay(former.minusDays(4)));
                    extended.with("ends_on", former.plusMonths(18));
                    Bills.pay(e, use.bill(former.plusDays(1)));
                    e.answer(use.number());
                })
                .lookAlike(
                        "the deadline has not passed",
                        e -> e.answer(road(e, e.between(24, 3)).number()));
    }

    /** A road permit of two years, all of it billed, that nobody reported about. */
    private static Use road(Episode e, LocalDate end) {
        Use use = Use.permit(e, Use.ROAD, end.plusDays(1).minusYears(2), 2, 20);
        Bills.pay(e, use.bill(use.starts()));
        Bills.pay(e, use.bill(use.starts().plusYears(1)));
        return use;
    }

    /** @param days after the end */
    private static Entry indemnity(Episode e, Use use, int days) {
        LocalDate day = e.nextWorkingDay(use.ends().plusDays(days));
        return Bills.bill(e, INDEMNITY, use.number(), use.entry().text("holder_id"), day, perYear(use) / 12);
    }

    private static long perYear(Use use) {
        return use.fee() * PER_CENT / 100;
    }

    private static void unsettled(Episode e, Use use) {
        e.answer(use.number(), perYear(use));
    }
}
