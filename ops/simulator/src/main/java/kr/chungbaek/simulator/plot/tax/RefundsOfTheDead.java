package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LT-13: a refund is paid to the living, or to an heir. */
final class RefundsOfTheDead {

    private RefundsOfTheDead() {}

    static Plot plot() {
        return Plot.of("LT-13")
                .ordinary(3, e -> Refunds.paid(e, Refunds.ofPaidTwice(e, e.person(), e.between(330, 1))))
                .ordinary(1, e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 1);
                    died(e, payee, day.minusDays(60));
                    Refunds.paid(e, Refunds.ofPaidTwice(e, payee, day).with("heir", true));
                })
                .slip("paid a year after the death", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    died(e, payee, day.minusDays(360));
                    owed(e, payee, day);
                })
                .slip("died the day before the payment", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 60);
                    died(e, payee, day.minusDays(1));
                    owed(e, payee, day);
                })
                .slip("only the crematorium knew of the death", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    died(e, payee, day.minusDays(20))
                            .with("source", "CREMATORIUM")
                            .at(e.common());
                    owed(e, payee, day);
                })
                .slip("paid in these weeks", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(27, 10);
                    died(e, payee, day.minusDays(40));
                    owed(e, payee, day);
                })
                .slip("the family told of the death months after the payment", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(200, 120);
                    died(e, payee, day.minusDays(10)).enteredOn(e.between(27, 10));
                    owed(e, payee, day);
                })
                .lookAlike("paid to an heir", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 10);
                    died(e, payee, day.minusDays(80));
                    Person heir = e.person();
                    Entry refund = Refunds.to(e, payee, heir.account(), heir, day.minusDays(2));
                    innocent(e, refund.with("heir", true), day);
                })
                .lookAlike("died on the day of the payment", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    died(e, payee, day);
                    innocent(e, payee, day);
                })
                .lookAlike("died between the decision and its payment, which was stopped", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    died(e, payee, day.plusDays(1));
                    e.answer(Refunds.decided(e, payee, day).key());
                })
                .lookAlike("a namesake died", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    died(e, e.namesake(payee), day.minusDays(100));
                    innocent(e, payee, day);
                })
                .lookAlike("entered as dead by mistake, which was put right before", e -> {
                    Person payee = e.person();
                    LocalDate day = e.between(300, 30);
                    died(e, payee, day.minusDays(60)).droppedOn(e.lastWorkingDay(day.minusDays(20)));
                    innocent(e, payee, day);
                });
    }

    private static Entry died(Episode e, Person person, LocalDate day) {
        LocalDate reported = e.nextWorkingDay(day.plusDays(4));
        return e.put("death_record")
                .with("person_id", person.id())
                .with("source", "REGISTRY")
                .with("died_on", day)
                .with("reported_on", reported)
                .enteredOn(reported);
    }

    private static Entry paidOn(Episode e, Person payee, LocalDate day) {
        Entry refund = Refunds.decided(e, payee, e.lastWorkingDay(day.minusDays(2)));
        Refunds.paid(refund, day);
        return refund;
    }

    private static void owed(Episode e, Person payee, LocalDate day) {
        Entry refund = paidOn(e, payee, day);
        e.answer(refund.key(), refund.won("amount"));
    }

    private static void innocent(Episode e, Person payee, LocalDate day) {
        e.answer(paidOn(e, payee, day).key());
    }

    private static void innocent(Episode e, Entry refund, LocalDate day) {
        Refunds.paid(refund.with("decided_on", e.lastWorkingDay(day.minusDays(2))), day);
        e.answer(refund.key());
    }
}
