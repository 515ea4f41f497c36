package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-15: what is billed agrees with the area and the months of the permit, within one hundredth of the area. */
final class ShortBills {

    private static final int YEAR = 12;

    private ShortBills() {}

    static List<Plot> plots() {
        return List.of(bills());
    }

    private static Plot bills() {
        return Plot.of("LD-15")
                .ordinary(
                        3, e -> permit(e, e.between(700, 1), 100 + e.below(400)).billed())
                .slip("a part of the area was billed", e -> {
                    Use use = permit(e, e.between(300, 20), 100);
                    billedArea(e, use, e.oneOf(60, 75, 90));
                })
                .slip("two hundredths of the area are missing", e -> {
                    Use use = permit(e, e.between(29, 10), 250);
                    billedArea(e, use, 245);
                })
                .slip("half of a whole year was billed", e -> {
                    LocalDate second = e.between(280, 40);
                    Use use = permit(e, second.minusYears(1), 120);
                    Bills.pay(e, use.bill(use.starts()));
                    billedMonths(e, use, second, 6);
                })
                .slip("the area was extended, the bill stayed the same", e -> {
                    Use use = permit(e, e.between(300, 60), 200);
                    Entry bill = use.bill(use.starts());
                    Bills.pay(e, bill);
                    long fee = use.fee() * 3 / 2;
                    use.entry().corrected(e.between(27, 9)).with("area", 300).with("yearly_fee", fee);
                    e.answer(use.year(use.starts()), fee * 100 / 300);
                })
                .slip("one of two bills was cancelled", e -> {
                    Use use = permit(e, e.between(250, 60), 400);
                    Entry first = use.bill(use.starts()).with("area", 250);
                    Entry second =
                            use.bill(use.starts(), first.date("assessed_on")).with("area", 150);
                    Bills.cancel(second, e.between(27, 9));
                    e.answer(use.year(use.starts()), use.fee() * 150 / 400);
                })
                .lookAlike("just one hundredth is missing", e -> {
                    Use use = permit(e, e.between(250, 10), 300);
                    Bills.pay(e, use.bill(use.starts()).with("area", 297));
                    e.answer(use.year(use.starts()));
                })
                .lookAlike("two bills of one day share the area and the months", e -> {
                    LocalDate second = e.between(250, 40);
                    Use use = permit(e, second.minusYears(1), 300);
                    Bills.pay(e, use.bill(use.starts()));
                    Entry half = use.bill(second).with("area", 180).with("months", 6);
                    use.bill(second, half.date("assessed_on")).with("area", 120).with("months", 6);
                    e.answer(use.year(second));
                })
                .lookAlike("ten months of the year in which the permit began", e -> {
                    Use use = permit(e, e.between(300, 10), 150);
                    Bills.pay(e, use.bill(use.starts()).with("months", 10));
                    e.answer(use.year(use.starts()));
                })
                .lookAlike("the area was made smaller before the bill", e -> {
                    Use use = permit(e, e.between(250, 20), 500);
                    LocalDate day = e.nextWorkingDay(use.starts().plusDays(8));
                    Bills.pay(e, use.bill(use.starts(), day).with("area", 350));
                    use.entry().corrected(e.lastWorkingDay(day.minusDays(1))).with("area", 350);
                    e.answer(use.year(use.starts()));
                })
                .lookAlike("a bill typed with too small an area was put right on the same day", e -> {
                    Use use = permit(e, e.between(250, 20), 160);
                    Entry bill = use.bill(use.starts()).with("area", 16);
                    bill.corrected(bill.date("assessed_on")).with("area", 160);
                    e.answer(use.year(use.starts()));
                });
    }

    private static Use permit(Episode e, LocalDate starts, int area) {
        Use use = Use.permit(e, e.oneOf(Use.ROAD, Use.PUBLIC_WATER), starts, 4, 30);
        use.entry().with("area", area).with("yearly_fee", area * use.entry().won("land_price") * 30 / 1_000);
        return use;
    }

    private static void billedArea(Episode e, Use use, int area) {
        Bills.pay(e, use.bill(use.starts()).with("area", area));
        long whole = Long.parseLong(use.entry().text("area"));
        e.answer(use.year(use.starts()), use.fee() * (whole - area) / whole);
    }

    private static void billedMonths(Episode e, Use use, LocalDate yearStart, int months) {
        Bills.pay(e, use.bill(yearStart).with("months", months));
        e.answer(use.year(yearStart), use.fee() * (YEAR - months) / YEAR);
    }
}
