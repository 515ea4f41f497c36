package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-01: a permit to use a road is billed within three months of the start of each of its years. */
final class RoadFees {

    private static final int MONTHS = 3;
    private static final int PER_MILLE = 20;

    private RoadFees() {}

    static List<Plot> plots() {
        return List.of(roads());
    }

    private static Plot roads() {
        return Plot.of("LD-01")
                .ordinary(6, e -> road(e, e.between(1_300, 1), 1 + e.below(5)).billed())
                .slip("nothing was assessed for the first year", e -> {
                    LocalDate start = e.between(330, 110);
                    road(e, start, 3).ended().unbilled(start);
                })
                .slip("the second year was forgotten, the first was billed twice", e -> {
                    LocalDate second = e.between(121, 101);
                    Use use = road(e, second.minusYears(1), 3);
                    Bills.pay(e, use.bill(use.starts()));
                    use.billedExcept(second.getYear()).unbilled(second);
                })
                .slip("the fee went out under another permit's number", e -> {
                    LocalDate start = e.between(300, 120);
                    Use use = road(e, start, 2).ended();
                    Bills.pay(e, use.bill(start).with("base_no", e.number("PN")));
                    use.unbilled(start);
                })
                .slip("the fee was cancelled and never assessed anew", e -> {
                    LocalDate start = e.between(300, 120);
                    Use use = road(e, start, 3).ended();
                    Bills.cancel(use.bill(start), e.between(25, 10));
                    use.unbilled(start);
                })
                .slip("the bill names the year before", e -> {
                    LocalDate second = e.between(300, 120);
                    Use use = road(e, second.minusYears(1), 4).billedExcept(second.getYear());
                    Bills.pay(e, use.bill(second).with("fiscal_year", second.getYear() - 1));
                    use.unbilled(second);
                })
                .lookAlike("billed on the last day", e -> {
                    LocalDate start = e.between(300, 110);
                    Use use = road(e, start, 3).ended();
                    use.bill(start, e.lastWorkingDay(start.plusMonths(MONTHS)));
                    e.answer(use.year(start));
                })
                .lookAlike("one bill of 13 months is for the whole permit", e -> {
                    LocalDate start = e.between(560, 480);
                    Use use = road(e, start, 1);
                    use.entry().with("ends_on", start.plusMonths(13).minusDays(1));
                    Bills.pay(e, use.bill(start).with("months", 13));
                    e.answer(use.ended().year(start.plusYears(1)));
                })
                .lookAlike("a permit of December was billed in January for the year of its start", e -> {
                    LocalDate start = e.latest(12, 10, 150);
                    Use use = road(e, start, 3).ended();
                    Bills.pay(e, use.bill(start, e.nextWorkingDay(start.plusDays(35))));
                    use.bill(start.plusYears(1));
                    e.answer(use.year(start));
                })
                .lookAlike("cancelled and assessed anew on the same day", e -> {
                    LocalDate start = e.between(300, 120);
                    Use use = road(e, start, 3).ended();
                    Entry wrong = use.bill(start);
                    LocalDate day = e.workingDays(wrong.date("assessed_on"), 3);
                    Bills.cancel(wrong, day);
                    Bills.pay(e, use.bill(start, day));
                    e.answer(use.year(start));
                })
                .lookAlike("the permit ended on the eve of its second year", e -> {
                    LocalDate start = e.between(600, 480);
                    Use use = road(e, start, 1).billed();
                    e.answer(use.year(start.plusYears(1)));
                })
                .lookAlike("the deadline has not passed", e -> {
                    LocalDate start = e.between(80, 5);
                    e.answer(road(e, start, 3).year(start));
                });
    }

    private static Use road(Episode e, LocalDate starts, int years) {
        Use use = Use.permit(e, Use.ROAD, starts, years, PER_MILLE);
        use.entry().with("purpose", e.oneOf("ENTRANCE", "PIPELINE", "PARKING", "STRUCTURE", "BUSINESS"));
        return use;
    }
}
