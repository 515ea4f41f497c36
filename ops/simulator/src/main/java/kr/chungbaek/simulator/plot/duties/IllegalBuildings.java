package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-09: an illegal building that is not put right in time is charged 30 days later, then every 12 months. */
final class IllegalBuildings {

    private static final int DAYS = 30;
    private static final int ORDER_DAYS = 60;
    private static final int REPEAT_MONTHS = 12;

    private IllegalBuildings() {}

    static List<Plot> plots() {
        return List.of(charges());
    }

    private static Plot charges() {
        return Plot.of("LD-09")
                .ordinary(2, e -> corrected(e, confirmed(e, e.between(330, 1)), "corrected_on", 5 + e.below(50)))
                .ordinary(2, e -> {
                    Entry violation = confirmed(e, e.between(900, 100));
                    LocalDate end = violation.date("order_due_on");
                    for (int year = 0; year < 4; year++) {
                        Bills.pay(e, charge(e, violation, end.plusYears(year).plusDays(1L + e.below(DAYS - 5))));
                    }
                })
                .slip("nothing was charged after the order", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    uncharged(e, violation);
                })
                .slip("the charge was not repeated in the second year", e -> {
                    Entry violation = ordered(e, e.between(58, 39).minusMonths(REPEAT_MONTHS));
                    Bills.pay(
                            e,
                            charge(e, violation, violation.date("order_due_on").plusDays(12)));
                    uncharged(e, violation);
                })
                .slip("the charge rests on the number of the building", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    charge(e, violation, violation.date("order_due_on").plusDays(9))
                            .with("base_no", violation.value("building_no"));
                    uncharged(e, violation);
                })
                .slip("the charge was cancelled, and the building still stands", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    Bills.cancel(
                            charge(e, violation, violation.date("order_due_on").plusDays(9)), e.between(27, 9));
                    uncharged(e, violation);
                })
                .slip("it was put right on paper, which turned out to be wrong", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    corrected(e, violation, "corrected_on", 30)
                            .corrected(e.between(27, 9))
                            .with("corrected_on", null);
                    uncharged(e, violation);
                })
                .lookAlike("charged on the last day", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    charge(
                            e,
                            violation,
                            e.lastWorkingDay(violation.date("order_due_on").plusDays(DAYS)));
                    e.answer(violation.key());
                })
                .lookAlike("put right within the term of the order", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    corrected(e, violation, "corrected_on", ORDER_DAYS - 4);
                    e.answer(violation.key());
                })
                .lookAlike("taken down before the charge", e -> {
                    Entry violation = ordered(e, e.between(250, 50));
                    corrected(e, violation, "demolished_on", ORDER_DAYS + 12);
                    e.answer(violation.key());
                })
                .lookAlike("the term of the order was extended", e -> {
                    Entry violation = ordered(e, e.between(150, 50));
                    LocalDate end = violation.date("order_due_on");
                    violation.corrected(e.lastWorkingDay(end.minusDays(3))).with("order_due_on", end.plusMonths(6));
                    e.answer(violation.key());
                })
                .lookAlike("the last charge is just 12 months old", e -> {
                    Entry violation = ordered(e, e.between(250, 50).minusMonths(REPEAT_MONTHS));
                    charge(
                            e,
                            violation,
                            e.lastWorkingDay(violation.date("order_due_on").plusDays(DAYS)));
                    charge(e, violation, violation.date("order_due_on").plusDays(DAYS));
                    e.answer(violation.key());
                })
                .lookAlike("the deadline has not passed", e -> {
                    Entry violation = ordered(e, e.between(24, 3));
                    e.answer(violation.key());
                });
    }

    /** Confirmed so that the order to put it right ended on a day. */
    private static Entry ordered(Episode e, LocalDate orderEnd) {
        return confirmed(e, e.lastWorkingDay(orderEnd.minusDays(ORDER_DAYS))).with("order_due_on", orderEnd);
    }

    /** An extension that was found, ordered to be put right, and taxed. */
    private static Entry confirmed(Episode e, LocalDate day) {
        Entry violation = e.put("building_violation")
                .with("kind", e.oneOf("EXTENSION", "NEW", "USE_CHANGE"))
                .with("area", 10 + e.below(190))
                .with("value_per_area", e.won(200_000, 900_000))
                .with("charge_ratio", e.oneOf("0.7", "0.8", "0.9", "1"))
                .with("confirmed_on", day)
                .with("order_due_on", day.plusDays(ORDER_DAYS));
        taxed(e, violation);
        return violation;
    }

    /** What was built without a permit is taxed like what was built with one. */
    static void taxed(Episode e, Entry violation) {
        e.put("tax_assessment")
                .with("tax_kind", "ACQUISITION")
                .with("building_no", violation.value("building_no"))
                .with("parcel_no", violation.value("parcel_no"))
                .with("taxpayer_id", violation.value("owner_id"))
                .with(
                        "assessed_on",
                        e.nextWorkingDay(violation.date("confirmed_on").plusDays(10L + e.below(40))))
                .with("amount", violation.won("value_per_area") * area(violation) * 28 / 1_000);
    }

    /** @param days after it was confirmed */
    private static Entry corrected(Episode e, Entry violation, String field, int days) {
        LocalDate day = e.nextWorkingDay(violation.date("confirmed_on").plusDays(days));
        return violation.corrected(day).with(field, day);
    }

    static Entry charge(Episode e, Entry violation, LocalDate day) {
        return Bills.bill(e, "BUILDING_ENFORCEMENT", violation.key(), violation.text("owner_id"), day, due(violation));
    }

    private static long area(Entry violation) {
        return Long.parseLong(violation.text("area"));
    }

    /** Half of the value of the illegal area, by the ratio of its kind. */
    private static long due(Entry violation) {
        long tenths = Math.round(Double.parseDouble(violation.text("charge_ratio")) * 10);
        return violation.won("value_per_area") * area(violation) * tenths / 20;
    }

    private static void uncharged(Episode e, Entry violation) {
        e.answer(violation.key(), due(violation));
    }
}
