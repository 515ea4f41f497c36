package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;

/** HR-10: for some time after a measure there is no promotion and no raise by a step. */
final class Promotions {

    private static final int HEAVY = 18;
    private static final int PAY_CUT = 12;
    private static final int REPRIMAND = 6;
    private static final int AGGRAVATED = 6;
    private static final String PROMOTION = "PROMOTION";
    private static final String STEP_RAISE = "STEP_RAISE";

    private Promotions() {}

    static List<Plot> plots() {
        return List.of(promotions());
    }

    private static Plot promotions() {
        return Plot.of("HR-10")
                .ordinary(3, e -> {
                    Officer officer = officer(e);
                    for (int year = 4; year >= 0; year--) {
                        LocalDate day = e.lastWorkingDay(e.latest(1, 2, 0).minusYears(year));
                        Orders.order(e, officer, STEP_RAISE, day);
                    }
                    Orders.order(e, officer, PROMOTION, e.between(900, 1));
                })
                .ordinary(1, e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(330, 1);
                    ended(e, officer, "PAY_CUT", day.minusMonths(PAY_CUT + 2L + e.below(20)), "0.7");
                    Orders.order(e, officer, STEP_RAISE, day);
                })
                .slip("promoted on the eve of 18 months after a suspension", e -> {
                    LocalDate day = e.between(300, 40);
                    ordered(e, "SUSPENSION", day.minusMonths(HEAVY).plusDays(5), PROMOTION, day);
                })
                .slip("a raise within a year of a pay cut", e -> {
                    LocalDate day = e.between(28, 9);
                    ordered(e, "PAY_CUT", day.minusMonths(PAY_CUT - 4), STEP_RAISE, day);
                })
                .slip("promoted within half a year of a reprimand", e -> {
                    LocalDate day = e.between(300, 40);
                    ordered(e, "REPRIMAND", day.minusMonths(REPRIMAND - 1), PROMOTION, day);
                })
                .slip("a listed ground adds half a year to a reprimand", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 40);
                    ended(e, officer, "REPRIMAND", day.minusMonths(REPRIMAND + 2), "1")
                            .with("aggravated", true);
                    e.answer(Orders.order(e, officer, PROMOTION, day).key());
                })
                .slip("the measure was entered after the order", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(60, 45);
                    ended(e, officer, "DEMOTION", day.minusMonths(3), "0.7").enteredOn(e.between(27, 9));
                    e.answer(Orders.order(e, officer, PROMOTION, day).key());
                })
                .lookAlike("promoted on the day on which 18 months have passed", e -> {
                    LocalDate end = e.between(900, 600);
                    ordered(e, "DEMOTION", end, PROMOTION, end.plusMonths(HEAVY));
                })
                .lookAlike("a raise a year after a pay cut", e -> {
                    LocalDate end = e.between(700, 400);
                    ordered(e, "PAY_CUT", end, PROMOTION, end.plusMonths(PAY_CUT));
                })
                .lookAlike("half a year more after a reprimand for a listed ground has passed, too", e -> {
                    Officer officer = officer(e);
                    LocalDate end = e.between(700, 400);
                    ended(e, officer, "REPRIMAND", end, "1").with("aggravated", true);
                    LocalDate day = end.plusMonths(REPRIMAND + AGGRAVATED);
                    e.answer(Orders.order(e, officer, PROMOTION, day).key());
                })
                .lookAlike("relieved of a post, which is no measure", e -> {
                    LocalDate end = e.between(200, 60);
                    ordered(e, "RELIEVED", end, PROMOTION, end.plusMonths(1));
                })
                .lookAlike("the measure was annulled before the order", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(200, 60);
                    ended(e, officer, "PAY_CUT", day.minusMonths(3), "0.7")
                            .droppedOn(e.lastWorkingDay(day.minusDays(20)));
                    e.answer(Orders.order(e, officer, PROMOTION, day).key());
                })
                .lookAlike("a colleague of the same department was disciplined", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(200, 60);
                    ended(e, e.hire(officer.department()), "SUSPENSION", day.minusMonths(3), "0.3");
                    e.answer(Orders.order(e, officer, PROMOTION, day).key());
                });
    }

    private static Officer officer(Episode e) {
        return e.hire(e.department());
    }

    /** A measure of two months that ended on a day. */
    private static Entry ended(Episode e, Officer officer, String kind, LocalDate end, String ratio) {
        return Orders.discipline(e, officer, kind, end.minusMonths(2), end, ratio);
    }

    /** An order after a measure, inside of the restriction or after it. */
    private static void ordered(Episode e, String kind, LocalDate end, String order, LocalDate day) {
        Officer officer = officer(e);
        ended(e, officer, kind, end, "0.7");
        e.answer(Orders.order(e, officer, order, day).key());
    }
}
