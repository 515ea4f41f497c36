package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LT-15: who owes taxes or duties gets a refund only after they were set off. */
final class RefundsInArrears {

    private static final long REFUND = 900_000;

    private RefundsInArrears() {}

    static Plot plot() {
        return Plot.of("LT-15")
                .ordinary(4, e -> Refunds.paid(e, Refunds.ofPaidTwice(e, e.person(), e.between(330, 1))))
                .ordinary(2, RefundsInArrears::setOff)
                .ordinary(3, e -> {
                    Entry arrears = tax(e, e.person(), e.between(320, 30), e.won(30_000, 4_000_000));
                    cleared(arrears, e.nextWorkingDay(arrears.date("since").plusDays(5L + e.below(100))));
                })
                .slip("arrears of a tax, larger than the refund", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    tax(e, payee, day.minusDays(60), e.won(1_000_000, 9_000_000));
                    owed(e, payee, day, REFUND);
                })
                .slip("arrears of a tax and of a duty, less than the refund", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    tax(e, payee, day.minusDays(90), 310_000);
                    duty(e, payee, day.minusDays(40), 127_500);
                    owed(e, payee, day, 437_500);
                })
                .slip("arrears of a duty since that very day", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    duty(e, payee, day, 84_000);
                    owed(e, payee, day, 84_000);
                })
                .slip("the arrears were paid the day after the decision", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    cleared(tax(e, payee, day.minusDays(200), 450_000), day.plusDays(1));
                    owed(e, payee, day, 450_000);
                })
                .slip("decided in these weeks; older arrears were cleared, newer were not", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(27, 9);
                    cleared(tax(e, payee, day.minusDays(300), 700_000), day.minusDays(100));
                    tax(e, payee, day.minusDays(60), 55_000);
                    owed(e, payee, day, 55_000);
                })
                .lookAlike("a part was set off", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 10);
                    tax(e, payee, day.minusDays(50), 40_000);
                    innocent(e, Refunds.decided(e, payee, day).with("offset_amount", 40_000));
                })
                .lookAlike("cleared on the day of the decision", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 10);
                    Entry arrears = duty(e, payee, day.minusDays(50), 90_000);
                    arrears.corrected(e.lastWorkingDay(day.minusDays(1))).with("cleared_on", day);
                    innocent(e, Refunds.decided(e, payee, day));
                })
                .lookAlike("a namesake is in arrears", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 10);
                    tax(e, e.namesake(payee), day.minusDays(50), 2_000_000);
                    innocent(e, Refunds.decided(e, payee, day));
                })
                .lookAlike("the arrears began the day after", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 10);
                    tax(e, payee, day.plusDays(1), 2_000_000);
                    innocent(e, Refunds.decided(e, payee, day));
                })
                .lookAlike("the arrears were deferred before", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 10);
                    cleared(tax(e, payee, day.minusDays(150), 600_000), e.lastWorkingDay(day.minusDays(30)));
                    innocent(e, Refunds.decided(e, payee, day));
                });
    }

    /** The refund first pays what is owed, and the arrears end. */
    private static void setOff(Episode e) {
        Person payee = e.person();
        LocalDate day = e.between(330, 1);
        Entry refund = Refunds.ofPaidTwice(e, payee, day);
        long part = refund.won("amount") / 2;
        Entry arrears = tax(e, payee, e.lastWorkingDay(day.minusDays(80)), part);
        refund.with("offset_amount", part);
        Refunds.paid(e, refund);
        cleared(arrears, e.nextWorkingDay(day.plusDays(1)));
    }

    private static Entry tax(Episode e, Person debtor, LocalDate since, long amount) {
        return e.put("tax_arrears")
                .with("person_id", debtor.id())
                .with("since", since)
                .with("amount", amount);
    }

    private static Entry duty(Episode e, Person debtor, LocalDate since, long amount) {
        return e.put("duty_arrears")
                .with("person_id", debtor.id())
                .with("since", since)
                .with("amount", amount);
    }

    private static void cleared(Entry arrears, LocalDate day) {
        arrears.corrected(day).with("cleared_on", day);
    }

    private static void owed(Episode e, Person payee, LocalDate day, long amount) {
        Entry refund = Refunds.decided(e, payee, day).with("amount", REFUND);
        Refunds.paid(e, refund);
        e.answer(refund.key(), amount);
    }

    private static void innocent(Episode e, Entry refund) {
        Refunds.paid(e, refund);
        e.answer(refund.key());
    }
}
