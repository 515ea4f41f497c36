package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-05: who uses public property is billed within 30 days of the start of each year of the contract. */
final class PropertyFees {

    private static final int DAYS = 30;

    private PropertyFees() {}

    static List<Plot> plots() {
        return List.of(properties());
    }

    private static Plot properties() {
        return Plot.of("LD-05")
                .ordinary(
                        5, e -> property(e, e.between(1_300, 1), 1 + e.below(5)).billed())
                .slip("nothing was assessed", e -> {
                    LocalDate start = e.between(300, 50);
                    property(e, start, 3).ended().unbilled(start);
                })
                .slip("the fourth year was forgotten", e -> {
                    LocalDate fourth = e.between(59, 39);
                    property(e, fourth.minusYears(3), 5)
                            .billedExcept(fourth.getYear())
                            .unbilled(fourth);
                })
                .slip("only the indemnity for the time before the contract was assessed", e -> {
                    LocalDate start = e.between(250, 60);
                    Use use = property(e, start, 2).ended();
                    Bills.pay(e, use.bill(start).with("kind", "INDEMNITY"));
                    use.unbilled(start);
                })
                .slip("the contract was entered weeks late, and nothing was assessed", e -> {
                    LocalDate start = e.between(120, 80);
                    Use use = property(e, start, 5).ended();
                    use.entry().enteredOn(e.lastWorkingDay(e.firstDay().plusDays(5L + e.below(15))));
                    use.unbilled(start);
                })
                .lookAlike("billed on the thirtieth day", e -> {
                    LocalDate start = e.between(300, 60);
                    Use use = property(e, start, 3).ended();
                    use.bill(start, e.lastWorkingDay(start.plusDays(DAYS)));
                    e.answer(use.year(start));
                })
                .lookAlike("billed in the days before the contract began", e -> {
                    LocalDate start = e.between(300, 60);
                    Use use = property(e, start, 3).ended();
                    Bills.pay(e, use.bill(start, e.lastWorkingDay(start.minusDays(6))), start);
                    e.answer(use.year(start));
                })
                .lookAlike("the term was shortened to a year before the second one began", e -> {
                    LocalDate start = e.between(600, 430);
                    Use use = property(e, start, 3);
                    Bills.pay(e, use.bill(start));
                    LocalDate end = start.plusYears(1).minusDays(1);
                    Entry ended = use.entry().corrected(e.lastWorkingDay(end.minusDays(20)));
                    ended.with("ends_on", end);
                    use.report("RESTORATION", e.lastWorkingDay(end));
                    e.answer(use.year(start.plusYears(1)));
                })
                .lookAlike("the deadline has not passed", e -> {
                    LocalDate start = e.between(22, 3);
                    e.answer(property(e, start, 3).year(start));
                });
    }

    private static Use property(Episode e, LocalDate starts, int years) {
        return Use.contract(e, starts, years, 1 + e.below(5));
    }
}
