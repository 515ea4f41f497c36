package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-02 and LD-04: permits to use rivers and public waters are billed within 30 days of the start of each of their years. */
final class WaterFees {

    private static final int DAYS = 30;

    /** The rates of a river's use in thousandths of the land's price. */
    private static final Map<String, Integer> RATES = Map.of(
            "FARMING", 5, "GREEN", 10, "PIPELINE", 20, "ENTRANCE", 25, "STRUCTURE", 30, "PARKING", 40, "BUSINESS", 50);

    private static final int PUBLIC_WATER_PER_MILLE = 30;
    private static final int UNKNOWN_PER_MILLE = 7;

    private WaterFees() {}

    static List<Plot> plots() {
        return List.of(rivers(), publicWaters());
    }

    // LD-02

    private static Plot rivers() {
        return Plot.of("LD-02")
                .ordinary(5, e -> river(e, e.between(1_300, 1), 1 + e.below(5)).billed())
                .slip("nothing was assessed", e -> {
                    LocalDate start = e.between(300, 50);
                    river(e, start, 3).ended().unbilled(start);
                })
                .slip("the third year was forgotten", e -> {
                    LocalDate third = e.between(59, 39);
                    river(e, third.minusYears(2), 5)
                            .billedExcept(third.getYear())
                            .unbilled(third);
                })
                .slip("the purpose is not in the table, and the permit's fee was not billed", e -> {
                    LocalDate start = e.between(250, 60);
                    Use use = Use.permit(e, Use.RIVER, start, 2, UNKNOWN_PER_MILLE);
                    use.entry().with("purpose", "FERRY");
                    use.ended().unbilled(start);
                })
                .slip("billed as the use of a road", e -> {
                    LocalDate start = e.between(250, 60);
                    Use use = river(e, start, 3).ended();
                    Bills.pay(e, use.bill(start).with("kind", Use.ROAD));
                    use.unbilled(start);
                })
                .lookAlike("billed on the thirtieth day", e -> {
                    LocalDate start = e.between(300, 60);
                    Use use = river(e, start, 3).ended();
                    use.bill(start, e.lastWorkingDay(start.plusDays(DAYS)));
                    e.answer(use.year(start));
                })
                .lookAlike("a permit of December was billed in January for the year of its start", e -> {
                    LocalDate start = e.latest(12, 21, 30);
                    Use use = river(e, start, 2).ended();
                    Bills.pay(e, use.bill(start, e.lastWorkingDay(start.plusDays(DAYS))));
                    e.answer(use.year(start));
                })
                .lookAlike("the first bill was for the whole permit of two years", e -> {
                    LocalDate start = e.between(600, 420);
                    Use use = river(e, start, 2).ended();
                    Bills.pay(e, use.bill(start).with("months", 24).with("amount", 2 * use.fee()));
                    e.answer(use.year(start.plusYears(1)));
                })
                .lookAlike("the deadline has not passed", e -> {
                    LocalDate start = e.between(22, 3);
                    e.answer(river(e, start, 3).year(start));
                });
    }

    private static Use river(Episode e, LocalDate starts, int years) {
        String purpose = e.oneOf(RATES.keySet().stream().sorted().toArray(String[]::new));
        Use use = Use.permit(e, Use.RIVER, starts, years, RATES.get(purpose));
        use.entry().with("purpose", purpose);
        return use;
    }

    // LD-04

    private static Plot publicWaters() {
        return Plot.of("LD-04")
                .ordinary(3, e -> water(e, e.between(1_300, 1), 1 + e.below(5)).billed())
                .slip("nothing was assessed in three months", e -> {
                    LocalDate start = e.between(200, 95);
                    water(e, start, 3).ended().unbilled(start);
                })
                .slip("the second year was forgotten", e -> {
                    LocalDate second = e.between(59, 39);
                    water(e, second.minusYears(1), 3)
                            .billedExcept(second.getYear())
                            .unbilled(second);
                })
                .slip("the bill names the number of the permit before the renewal", e -> {
                    LocalDate start = e.between(250, 60);
                    Use former = water(e, start.minusYears(2), 2).billed();
                    Use use = water(e, start, 2).ended();
                    use.entry().with("holder_id", former.entry().value("holder_id"));
                    Bills.pay(
                            e, use.bill(start).with("base_no", former.number()).with("area", null));
                    use.unbilled(start);
                })
                .slip("the bill was cancelled after an objection and not made anew", e -> {
                    LocalDate start = e.between(250, 60);
                    Use use = water(e, start, 3).ended();
                    Bills.cancel(use.bill(start), e.between(27, 9));
                    use.unbilled(start);
                })
                .lookAlike("billed on the thirtieth day", e -> {
                    LocalDate start = e.between(300, 60);
                    Use use = water(e, start, 3).ended();
                    use.bill(start, e.lastWorkingDay(start.plusDays(DAYS)));
                    e.answer(use.year(start));
                })
                .lookAlike("the use ended the day before another year", e -> {
                    LocalDate start = e.between(600, 430);
                    Use use = water(e, start, 1).billed();
                    e.answer(use.year(start.plusYears(1)));
                })
                .lookAlike("the bill's year was corrected in time", e -> {
                    LocalDate start = e.between(250, 60);
                    Use use = water(e, start, 3).ended();
                    use.bill(start, e.nextWorkingDay(start.plusDays(5)))
                            .with("fiscal_year", start.getYear() + 1)
                            .corrected(e.lastWorkingDay(start.plusDays(DAYS - 3)))
                            .with("fiscal_year", start.getYear());
                    e.answer(use.year(start));
                })
                .lookAlike("the deadline has not passed", e -> {
                    LocalDate start = e.between(22, 3);
                    e.answer(water(e, start, 3).year(start));
                });
    }

    private static Use water(Episode e, LocalDate starts, int years) {
        Use use = Use.permit(e, Use.PUBLIC_WATER, starts, years, PUBLIC_WATER_PER_MILLE);
        use.entry().with("purpose", e.oneOf("FISHERY", "PIER", "PIPELINE", "BUSINESS"));
        return use;
    }
}
