package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LT-17: what was paid beyond the tax goes back within 30 days. Its ordinary days are the mass of all payments. */
final class Overpayments {

    private static final int DAYS = 30;

    /** The part of payments that the bank tells of the next day. */
    private static final double LATE = 0.15;

    private Overpayments() {}

    static Plot plot() {
        return Plot.of("LT-17")
                .ordinary(50, e -> {
                    LocalDate day = e.between(330, 2);
                    LocalDate paid = e.nextWorkingDay(day.plusDays(1L + e.below(20)));
                    Taxes.paid(e, bill(e, e.person(), day), paid)
                            .enteredOn(e.chance(LATE) ? e.workingDays(paid, 1) : paid);
                })
                .ordinary(6, Overpayments::instalments)
                .ordinary(3, Overpayments::late)
                .slip("paid twice", e -> {
                    LocalDate day = e.between(300, 60);
                    Entry bill = bill(e, e.person(), day.minusDays(20));
                    Taxes.paid(e, bill, day.minusDays(2));
                    Taxes.paid(e, bill, day);
                    owed(e, bill, bill.won("amount"));
                })
                .slip("one won too much, and the last day is near", e -> {
                    LocalDate day = e.between(52, 39);
                    Entry bill = bill(e, e.person(), day.minusDays(20));
                    pay(e, bill, bill.won("amount") + 1, day);
                    owed(e, bill, 1);
                })
                .slip("only a part was refunded", e -> {
                    Person payer = e.person();
                    LocalDate day = e.between(300, 60);
                    Entry bill = bill(e, payer, day.minusDays(20));
                    pay(e, bill, bill.won("amount") + 600_000, day);
                    refund(e, bill, payer, 400_000, e.nextWorkingDay(day.plusDays(12)));
                    owed(e, bill, 200_000);
                })
                .slip("the refund was decided for another assessment", e -> {
                    Person payer = e.person();
                    LocalDate day = e.between(300, 60);
                    Entry bill = bill(e, payer, day.minusDays(20));
                    pay(e, bill, bill.won("amount") + 75_000, day);
                    refund(e, bill, payer, 75_000, e.nextWorkingDay(day.plusDays(12)))
                            .with("assessment_no", e.number("AN"));
                    owed(e, bill, 75_000);
                })
                .slip("paid late, with more than the surcharges", e -> {
                    LocalDate day = e.between(300, 60);
                    Entry bill = bill(e, e.person(), day.minusDays(60));
                    long debt = inArrears(e, bill, day.minusDays(30));
                    pay(e, bill, debt + 10_000, day);
                    owed(e, bill, 10_000);
                })
                .slip("two parts, and a third by mistake", e -> {
                    LocalDate day = e.between(300, 60);
                    Entry bill = bill(e, e.person(), day.minusDays(40)).with("amount", 500_000);
                    pay(e, bill, 250_000, day.minusDays(30));
                    pay(e, bill, 250_000, day.minusDays(3));
                    pay(e, bill, 250_000, day);
                    owed(e, bill, 250_000);
                })
                .lookAlike("paid in two parts", e -> e.answer(instalments(e).key()))
                .lookAlike("paid late, with the surcharges", e -> e.answer(late(e).key()))
                .lookAlike("refunded on the last day", e -> {
                    Person payer = e.person();
                    LocalDate day = e.between(300, 45);
                    Entry bill = bill(e, payer, day.minusDays(20));
                    pay(e, bill, bill.won("amount") + 33_000, day);
                    refund(e, bill, payer, 33_000, day.plusDays(DAYS));
                    e.answer(bill.key());
                })
                .lookAlike("the bank took the second payment back", e -> {
                    LocalDate day = e.between(300, 45);
                    Entry bill = bill(e, e.person(), day.minusDays(20));
                    Taxes.paid(e, bill, day);
                    Taxes.paid(e, bill, day).deletedOn(e.workingDays(day, 1));
                    e.answer(bill.key());
                })
                .lookAlike("two assessments of the same amount", e -> {
                    Person payer = e.person();
                    LocalDate day = e.between(300, 45);
                    Entry bill = bill(e, payer, day.minusDays(20));
                    Entry second = bill(e, payer, day.minusDays(20)).with("amount", bill.won("amount"));
                    Taxes.paid(e, bill, day);
                    Taxes.paid(e, second, day);
                    e.answer(bill.key());
                })
                .lookAlike("the last day has not passed", e -> {
                    LocalDate day = e.between(25, 4);
                    Entry bill = bill(e, e.person(), day.minusDays(20));
                    Taxes.paid(e, bill, day);
                    Taxes.paid(e, bill, day);
                    e.answer(bill.key());
                });
    }

    private static Entry bill(Episode e, Person taxpayer, LocalDate day) {
        String kind = e.oneOf("PROPERTY", "PROPERTY", "ACQUISITION", "RESIDENT", "REGISTRATION");
        return Taxes.assessed(e, kind, taxpayer.id(), e.lastWorkingDay(day), e.won(10_000, 6_000_000));
    }

    private static Entry pay(Episode e, Entry bill, long amount, LocalDate day) {
        return Taxes.paid(e, bill, day).with("amount", amount);
    }

    private static Entry instalments(Episode e) {
        LocalDate day = e.between(330, 40);
        Entry bill = bill(e, e.person(), day);
        long half = bill.won("amount") / 2;
        pay(e, bill, half, e.nextWorkingDay(day.plusDays(8)));
        pay(e, bill, bill.won("amount") - half, e.nextWorkingDay(day.plusDays(28)));
        return bill;
    }

    /** Paid after the last day, with surcharges. */
    private static Entry late(Episode e) {
        LocalDate day = e.between(330, 80);
        Entry bill = bill(e, e.person(), day);
        long debt = inArrears(e, bill, e.nextWorkingDay(day.plusDays(31)));
        pay(e, bill, debt, e.nextWorkingDay(day.plusDays(40)));
        return bill;
    }

    /** @return what is owed with surcharges */
    private static long inArrears(Episode e, Entry bill, LocalDate since) {
        long debt = bill.won("amount") * 103 / 100;
        e.put("tax_arrears")
                .with("assessment_no", bill.key())
                .with("person_id", bill.text("taxpayer_id"))
                .with("amount", debt)
                .with("since", since);
        return debt;
    }

    private static Entry refund(Episode e, Entry bill, Person payee, long amount, LocalDate day) {
        return Refunds.decided(e, payee, day)
                .with("assessment_no", bill.key())
                .with("amount", amount);
    }

    private static void owed(Episode e, Entry bill, long amount) {
        e.answer(bill.key(), amount);
    }
}
