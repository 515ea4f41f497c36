package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-08: who does not register in the real name is charged 10 % of the value after a year, and 20 % after two. */
final class RealNames {

    private static final int FIRST_MONTHS = 12;
    private static final int SECOND_MONTHS = 24;
    private static final int DAYS = 30;
    private static final int FIRST_PER_CENT = 10;
    private static final int SECOND_PER_CENT = 20;

    private RealNames() {}

    static List<Plot> plots() {
        return List.of(charges());
    }

    private static Plot charges() {
        return Plot.of("LD-08")
                .ordinary(1, e -> {
                    Entry violation = decided(e, e.between(500, 1));
                    LocalDate day =
                            e.nextWorkingDay(violation.date("decided_on").plusDays(20L + e.below(300)));
                    violation.corrected(day).with("corrected_on", day);
                })
                .ordinary(1, e -> {
                    Entry violation = decided(e, e.between(900, 400));
                    Bills.pay(e, first(e, violation, e.below(DAYS)));
                    Bills.pay(e, second(e, violation, e.below(DAYS)));
                })
                .slip("nothing was charged after the first year", e -> {
                    Entry violation = decided(e, due(e, 250, 40, FIRST_MONTHS));
                    answer(e, violation, FIRST_PER_CENT, 0);
                })
                .slip("nothing was charged after the second year", e -> {
                    Entry violation = decided(e, due(e, 28, 9, SECOND_MONTHS));
                    Entry charge = first(e, violation, 10);
                    Bills.pay(e, charge);
                    answer(e, violation, FIRST_PER_CENT + SECOND_PER_CENT, charge.won("amount"));
                })
                .slip("neither charge was ever made", e -> {
                    Entry violation = decided(e, due(e, 250, 40, SECOND_MONTHS));
                    answer(e, violation, FIRST_PER_CENT + SECOND_PER_CENT, 0);
                })
                .slip("the charge was cancelled after a complaint", e -> {
                    Entry violation = decided(e, due(e, 250, 40, FIRST_MONTHS));
                    Bills.cancel(first(e, violation, 10), e.between(27, 9));
                    answer(e, violation, FIRST_PER_CENT, 0);
                })
                .slip("the charge rests on another violation of the owner", e -> {
                    Entry violation = decided(e, due(e, 250, 40, FIRST_MONTHS));
                    Bills.pay(e, first(e, violation, 10).with("base_no", e.number("VN")));
                    answer(e, violation, FIRST_PER_CENT, 0);
                })
                .lookAlike("charged on the last day", e -> {
                    Entry violation = decided(e, due(e, 250, 40, FIRST_MONTHS));
                    LocalDate last = e.lastWorkingDay(violation
                            .date("decided_on")
                            .plusMonths(FIRST_MONTHS)
                            .plusDays(DAYS));
                    first(e, violation, 0).with("assessed_on", last);
                    e.answer(violation.key());
                })
                .lookAlike("registered in the real name within the year", e -> {
                    Entry violation = decided(e, due(e, 250, 40, FIRST_MONTHS));
                    LocalDate day = e.lastWorkingDay(violation
                            .date("decided_on")
                            .plusMonths(FIRST_MONTHS)
                            .minusDays(3));
                    violation.corrected(day).with("corrected_on", day);
                    e.answer(violation.key());
                })
                .lookAlike("both charges were made, the second one lower by a decision of the mayor", e -> {
                    Entry violation = decided(e, due(e, 250, 40, SECOND_MONTHS));
                    Bills.pay(e, first(e, violation, 8));
                    Entry charge = second(e, violation, 8);
                    charge.with("amount", charge.won("amount") / 2);
                    e.answer(violation.key());
                })
                .lookAlike("charged once, and the second year is not over", e -> {
                    Entry violation = decided(e, due(e, 250, 40, FIRST_MONTHS));
                    Bills.pay(e, first(e, violation, 8));
                    e.answer(violation.key());
                })
                .lookAlike(
                        "the first year is not over",
                        e -> e.answer(decided(e, e.between(360, 10)).key()));
    }

    /** A surcharge that was decided, assessed and paid, for real estate whose acquisition was taxed long ago. */
    static Entry decided(Episode e, LocalDate day) {
        Entry violation = e.put("realname_violation")
                .with("kind", "NOMINEE")
                .with("decided_on", day)
                .with("appraised_value", e.won(90_000_000, 1_200_000_000));
        e.put("tax_assessment")
                .with("tax_kind", "ACQUISITION")
                .with("parcel_no", violation.value("parcel_no"))
                .with("taxpayer_id", violation.value("owner_id"))
                .with("assessed_on", e.lastWorkingDay(day.minusDays(800)))
                .with("amount", violation.won("appraised_value") * 4 / 100);
        long surcharge = violation.won("appraised_value") / 4;
        String owner = violation.text("owner_id");
        Bills.pay(e, Bills.bill(e, "REALNAME_SURCHARGE", violation.key(), owner, day.plusDays(1), surcharge));
        return violation;
    }

    /** A day of a decision after which a charge was due so many days ago. */
    private static LocalDate due(Episode e, int most, int least, int months) {
        return e.lastWorkingDay(e.between(most, least).minusDays(DAYS).minusMonths(months));
    }

    private static Entry first(Episode e, Entry violation, int days) {
        return charge(e, violation, FIRST_MONTHS, days, FIRST_PER_CENT);
    }

    private static Entry second(Episode e, Entry violation, int days) {
        return charge(e, violation, SECOND_MONTHS, days, SECOND_PER_CENT);
    }

    private static Entry charge(Episode e, Entry violation, int months, int days, int perCent) {
        LocalDate day = violation.date("decided_on").plusMonths(months).plusDays(days);
        long amount = violation.won("appraised_value") * perCent / 100;
        return Bills.bill(e, "REALNAME_CHARGE", violation.key(), violation.text("owner_id"), day, amount);
    }

    private static void answer(Episode e, Entry violation, int perCent, long charged) {
        e.answer(violation.key(), violation.won("appraised_value") * perCent / 100 - charged);
    }
}
