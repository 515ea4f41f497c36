package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LD-11 and LD-14: what stays unpaid is demanded, seized within 60 days, and never left until it is prescribed. */
final class Arrears {

    private static final int SEIZED_DAYS = 60;

    /** Five years, less the six months in which something can still be done. */
    private static final int PRESCRIPTION_MONTHS = 54;

    private static final int DEMAND_AFTER_DAYS = 20;

    private Arrears() {}

    static List<Plot> plots() {
        return List.of(unseized(), prescribed());
    }

    // LD-11

    private static Plot unseized() {
        return Plot.of("LD-11")
                .ordinary(3, e -> {
                    Entry bill = demanded(e, e.between(330, 1));
                    asset(e, bill, 40);
                    step(
                            e,
                            bill,
                            e.oneOf("SEIZURE", "INSTALMENT"),
                            demandDay(e, bill).plusDays(20L + e.below(35)));
                })
                .ordinary(3, e -> {
                    Entry bill = demanded(e, e.between(330, 1));
                    Bills.pay(e, bill, e.nextWorkingDay(demandDay(e, bill).plusDays(1L + e.below(40))));
                })
                .slip("a car is known and was not seized", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 20);
                    unpaid(e, bill, 0);
                })
                .slip("a part was paid, the rest was left alone", e -> {
                    Entry bill = demanded(e, e.between(88, 70));
                    asset(e, bill, 20);
                    long part = bill.won("amount") / 3;
                    Bills.pay(e, bill, e.workingDays(demandDay(e, bill), 5)).with("amount", part);
                    unpaid(e, bill, part);
                })
                .slip("a part was taken off, the rest was left alone", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 20);
                    long part = bill.won("amount") / 4;
                    reduced(e, bill, part, e.workingDays(demandDay(e, bill), 9));
                    unpaid(e, bill, part);
                })
                .slip("the search of the whole region found an account", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 30).with("kind", "ACCOUNT").at(e.common());
                    unpaid(e, bill, 0);
                })
                .slip("a search in these days found real estate", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 0).with("kind", "REAL_ESTATE").with("found_on", e.between(27, 9));
                    unpaid(e, bill, 0);
                })
                .lookAlike("seized on the last day", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 20);
                    step(e, bill, "SEIZURE", e.lastWorkingDay(demandDay(e, bill).plusDays(SEIZED_DAYS)));
                    e.answer(bill.key());
                })
                .lookAlike("payment by instalments was granted", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 20);
                    step(e, bill, "INSTALMENT", demandDay(e, bill).plusDays(30));
                    e.answer(bill.key());
                })
                .lookAlike("the arrears were deferred", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    asset(e, bill, 20);
                    cleared(e, bill, demandDay(e, bill).plusDays(45));
                    e.answer(bill.key());
                })
                .lookAlike("the car was sold before it could be seized", e -> {
                    Entry bill = demanded(e, e.between(300, 100));
                    LocalDate sold = demandDay(e, bill).plusDays(35);
                    asset(e, bill, 5).corrected(sold).with("released_on", sold);
                    e.answer(bill.key());
                })
                .lookAlike("the car belongs to a namesake", e -> {
                    Person debtor = e.person();
                    Entry bill = demanded(e, e.between(300, 100)).with("payer_id", debtor.id());
                    asset(e, bill, 20).with("owner_id", e.namesake(debtor).id());
                    e.answer(bill.key());
                })
                .lookAlike("the 60 days have not passed", e -> {
                    Entry bill = demanded(e, e.between(50, 4));
                    asset(e, bill, 0);
                    e.answer(bill.key());
                });
    }

    /** A bill that was not paid, so that it was demanded on a day. */
    private static Entry demanded(Episode e, LocalDate day) {
        LocalDate due = e.lastWorkingDay(day.minusDays(DEMAND_AFTER_DAYS));
        Entry bill = unpaidBill(e, due);
        step(e, bill, "DEMAND", demandDay(e, bill));
        return bill;
    }

    private static LocalDate demandDay(Episode e, Entry bill) {
        return e.nextWorkingDay(bill.date("due_on").plusDays(DEMAND_AFTER_DAYS));
    }

    /** @param days after the demand */
    private static Entry asset(Episode e, Entry bill, int days) {
        return e.put("seizable_asset")
                .with("owner_id", bill.value("payer_id"))
                .with("kind", "VEHICLE")
                .with("value", e.won(1_000_000, 60_000_000))
                .with("found_on", e.nextWorkingDay(demandDay(e, bill).plusDays(days)));
    }

    // LD-14

    private static Plot prescribed() {
        return Plot.of("LD-14")
                .ordinary(2, e -> {
                    Entry bill = unpaidBill(e, e.between(2_400, 1_000));
                    step(e, bill, "DEMAND", e.nextWorkingDay(bill.date("due_on").plusDays(15L + e.below(40))));
                    Bills.pay(e, bill, e.between(900, 1));
                })
                .ordinary(2, e -> Bills.pay(e, unpaidBill(e, e.between(2_400, 1))))
                .slip("nobody ever did anything", e -> unpaid(e, old(e, 150, 40), 0))
                .slip("a part was paid in time, and then nothing happened", e -> {
                    Entry bill = old(e, 28, 10);
                    long part = bill.won("amount") / 2;
                    Bills.pay(e, bill, bill.date("due_on")).with("amount", part);
                    unpaid(e, bill, part);
                })
                .slip("the demand was for another duty of the debtor", e -> {
                    Entry bill = old(e, 150, 40);
                    Entry other = unpaidBill(e, bill.date("due_on")).with("payer_id", bill.value("payer_id"));
                    step(e, other, "DEMAND", e.workingDays(bill.date("due_on"), 15));
                    unpaid(e, bill, 0);
                })
                .slip("the demand went out before the bill was due", e -> {
                    Entry bill = old(e, 150, 40);
                    step(e, bill, "DEMAND", e.lastWorkingDay(bill.date("due_on").minusDays(5)));
                    unpaid(e, bill, 0);
                })
                .slip("the payment of the last day was taken back", e -> {
                    Entry bill = old(e, 150, 40);
                    Bills.pay(e, bill, bill.date("due_on")).droppedOn(e.between(60, 33));
                    unpaid(e, bill, 0);
                })
                .lookAlike("demanded once, long ago", e -> {
                    Entry bill = old(e, 150, 10);
                    step(e, bill, "DEMAND", e.workingDays(bill.date("due_on"), 30));
                    e.answer(bill.key());
                })
                .lookAlike("a small part was paid late, which admits the debt", e -> {
                    Entry bill = old(e, 150, 10);
                    Bills.pay(e, bill, e.workingDays(bill.date("due_on"), 200)).with("amount", 10_000);
                    e.answer(bill.key());
                })
                .lookAlike("written off", e -> {
                    Entry bill = old(e, 150, 10);
                    cleared(e, bill, e.workingDays(bill.date("due_on"), 500));
                    e.answer(bill.key());
                })
                .lookAlike("all of it was taken off", e -> {
                    Entry bill = old(e, 150, 10);
                    reduced(e, bill, bill.won("amount"), e.workingDays(bill.date("due_on"), 40));
                    e.answer(bill.key());
                })
                .lookAlike("seized in the last week", e -> {
                    Entry bill = old(e, 150, 10);
                    step(
                            e,
                            bill,
                            "SEIZURE",
                            e.lastWorkingDay(bill.date("due_on")
                                    .plusMonths(PRESCRIPTION_MONTHS)
                                    .minusDays(2)));
                    e.answer(bill.key());
                })
                .lookAlike("there is time until spring", e -> {
                    LocalDate spring = e.today().plusDays(30);
                    Entry bill = unpaidBill(e, e.lastWorkingDay(spring.minusMonths(PRESCRIPTION_MONTHS)));
                    e.answer(bill.key());
                });
    }

    /** A bill whose six last months began so many days ago. */
    private static Entry old(Episode e, int most, int least) {
        return unpaidBill(e, e.lastWorkingDay(e.between(most, least).minusMonths(PRESCRIPTION_MONTHS)));
    }

    // Both

    private static Entry unpaidBill(Episode e, LocalDate due) {
        String kind = e.oneOf("BUILDING_ENFORCEMENT", "FOOD_SANITATION", "LATE_REGISTRATION", "INDEMNITY");
        LocalDate day = e.lastWorkingDay(due.minusDays(30));
        return Bills.bill(e, kind, e.number("BN"), e.person().id(), day, e.won(200_000, 9_000_000))
                .with("due_on", due);
    }

    private static void step(Episode e, Entry bill, String kind, LocalDate day) {
        e.put("duty_step").with("duty_no", bill.key()).with("kind", kind).with("taken_on", day);
    }

    /** Arrears that were written off or deferred. */
    private static void cleared(Episode e, Entry bill, LocalDate day) {
        e.put("duty_arrears")
                .with("duty_no", bill.key())
                .with("person_id", bill.value("payer_id"))
                .with("amount", bill.won("amount"))
                .with("since", e.nextWorkingDay(bill.date("due_on").plusDays(1)))
                .corrected(day)
                .with("cleared_on", day);
    }

    private static void reduced(Episode e, Entry bill, long amount, LocalDate day) {
        e.put("duty_reduction")
                .with("duty_no", bill.key())
                .with("payer_id", bill.value("payer_id"))
                .with("amount", amount)
                .with("decided_on", day);
    }

    private static void unpaid(Episode e, Entry bill, long settled) {
        e.answer(bill.key(), bill.won("amount") - settled);
    }
}
