package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LD-06 and LD-07: who registers real estate after 60 days is fined, and who does not in three years pays more. */
final class Sales {

    private static final int REGISTERED_DAYS = 60;
    private static final int FINED_DAYS = 30;
    private static final int FINE_PER_CENT = 5;
    private static final int SURCHARGE_MONTHS = 36;
    private static final int SURCHARGE_PER_CENT = 30;

    private Sales() {}

    static List<Plot> plots() {
        return List.of(lateRegistration(), neverRegistered());
    }

    // LD-06

    private static Plot lateRegistration() {
        return Plot.of("LD-06")
                .ordinary(6, e -> registered(e, sold(e, e.between(330, 1)), 1 + e.below(REGISTERED_DAYS)))
                .ordinary(1, e -> {
                    Entry sale = sold(e, e.between(330, 90));
                    fine(e, sale, registered(e, sale, REGISTERED_DAYS + 10 + e.below(60)), e.below(FINED_DAYS));
                })
                .slip("registered weeks late, no fine", e -> {
                    Entry sale = sold(e, e.between(330, 250));
                    registered(e, sale, REGISTERED_DAYS + 20 + e.below(60));
                    unfined(e, sale);
                })
                .slip("registered on the first day too late, no fine", e -> {
                    Entry sale = sold(e, e.between(118, 105));
                    registered(e, sale, 0).with("registered_on", e.workingDays(lastDay(e, sale), 1));
                    unfined(e, sale);
                })
                .slip("the fine rests on the number of the registration", e -> {
                    Entry sale = sold(e, e.between(330, 220));
                    Entry registration = registered(e, sale, 90);
                    Bills.pay(e, fine(e, sale, registration, 10).with("base_no", registration.key()));
                    unfined(e, sale);
                })
                .slip("the fine was cancelled", e -> {
                    Entry sale = sold(e, e.between(330, 220));
                    Bills.cancel(fine(e, sale, registered(e, sale, 100), 10), e.between(27, 9));
                    unfined(e, sale);
                })
                .slip("the balance turned out to have been paid earlier", e -> {
                    Entry sale = sold(e, e.between(200, 180));
                    registered(e, sale, 45);
                    sale.corrected(e.between(27, 9))
                            .with(
                                    "balance_paid_on",
                                    sale.date("balance_paid_on").minusDays(40));
                    unfined(e, sale);
                })
                .lookAlike("registered on the last day", e -> {
                    Entry sale = sold(e, e.between(330, 120));
                    registered(e, sale, 0).with("registered_on", lastDay(e, sale));
                    e.answer(sale.key());
                })
                .lookAlike("fined on the last day", e -> {
                    Entry sale = sold(e, e.between(330, 220));
                    Entry registration = registered(e, sale, 80);
                    LocalDate last =
                            e.nextWorkingDay(registration.date("registered_on").plusDays(FINED_DAYS));
                    fine(e, sale, registration, 0).with("assessed_on", last);
                    e.answer(sale.key());
                })
                .lookAlike("the late registration is that of a lease, not of the sale", e -> {
                    Entry sale = sold(e, e.between(330, 220));
                    registered(e, sale, 30);
                    registered(e, sale, 120).with("cause", "OTHER");
                    e.answer(sale.key());
                })
                .lookAlike("the day of the balance was corrected before the registration", e -> {
                    Entry sale = sold(e, e.between(330, 220));
                    LocalDate paid = sale.date("balance_paid_on");
                    sale.corrected(e.workingDays(paid, 2)).with("balance_paid_on", paid.plusDays(30));
                    registered(e, sale, 85);
                    e.answer(sale.key());
                })
                .lookAlike("the time for the fine has not passed", e -> {
                    Entry sale = sold(e, e.between(110, 100));
                    registered(e, sale, 0).with("registered_on", e.between(18, 2));
                    e.answer(sale.key());
                });
    }

    private static LocalDate lastDay(Episode e, Entry sale) {
        return e.nextWorkingDay(sale.date("balance_paid_on").plusDays(REGISTERED_DAYS));
    }

    private static Entry fine(Episode e, Entry sale, Entry registration, int days) {
        LocalDate day = registration.date("registered_on").plusDays(days);
        long amount = sale.won("price") * FINE_PER_CENT / 100;
        return Bills.bill(e, "LATE_REGISTRATION", sale.key(), sale.text("buyer_id"), day, amount);
    }

    private static void unfined(Episode e, Entry sale) {
        e.answer(sale.key(), sale.won("price") * FINE_PER_CENT / 100);
    }

    // LD-07

    private static Plot neverRegistered() {
        return Plot.of("LD-07")
                .ordinary(2, e -> registered(e, sold(e, e.between(1_500, 1_150)), 1 + e.below(REGISTERED_DAYS)))
                .slip("neither registered nor surcharged", e -> unregistered(e, old(e, 300, 40)))
                .slip("three years passed in these days", e -> unregistered(e, old(e, 28, 9)))
                .slip("a namesake of the buyer registered the parcel", e -> {
                    Person buyer = e.person();
                    Entry sale = old(e, 300, 40).with("buyer_id", buyer.id());
                    named(e, sale, 30).with("owner_id", e.namesake(buyer).id());
                    unregistered(e, sale);
                })
                .slip("the buyer registered an earlier share only", e -> {
                    Entry sale = old(e, 300, 40);
                    named(e, sale, -20);
                    unregistered(e, sale);
                })
                .slip("the registration was struck out", e -> {
                    Entry sale = old(e, 300, 40);
                    registered(e, sale, 30).droppedOn(e.between(60, 33));
                    unregistered(e, sale);
                })
                .lookAlike("registered without naming the sale", e -> {
                    Entry sale = old(e, 300, 10);
                    named(e, sale, 0);
                    e.answer(sale.key());
                })
                .lookAlike("registered under the parcel's new number", e -> {
                    Entry sale = old(e, 300, 10);
                    String number = e.parcel();
                    e.put("parcel_renumbering")
                            .with("old_no", sale.value("parcel_no"))
                            .with("new_no", number)
                            .with("effective_on", sale.date("balance_paid_on").plusDays(10));
                    named(e, sale, 40).with("parcel_no", number);
                    e.answer(sale.key());
                })
                .lookAlike("registered on the last day, and fined for being late", e -> {
                    Entry sale = old(e, 300, 40);
                    LocalDate last =
                            e.lastWorkingDay(sale.date("balance_paid_on").plusMonths(SURCHARGE_MONTHS));
                    Entry registration = registered(e, sale, 0).with("registered_on", last);
                    fine(e, sale, registration, 12);
                    e.answer(sale.key());
                })
                .lookAlike("the surcharge was decided in time", e -> {
                    Entry sale = old(e, 250, 40);
                    RealNames.decided(
                                    e,
                                    e.lastWorkingDay(
                                            sale.date("balance_paid_on").plusMonths(SURCHARGE_MONTHS - 1)))
                            .with("kind", "LONG_UNREGISTERED")
                            .with("transaction_no", sale.key());
                    e.answer(sale.key());
                })
                .lookAlike(
                        "the three years have not passed",
                        e -> e.answer(sold(e, e.between(1_060, 400)).key()));
    }

    /** A sale whose three years ended so many days ago. */
    private static Entry old(Episode e, int most, int least) {
        return sold(e, e.lastWorkingDay(e.between(most, least).minusMonths(SURCHARGE_MONTHS)));
    }

    private static void unregistered(Episode e, Entry sale) {
        e.answer(sale.key(), sale.won("price") * SURCHARGE_PER_CENT / 100);
    }

    /** A registration by the buyer that does not name the sale. */
    private static Entry named(Episode e, Entry sale, int days) {
        return registered(e, sale, days).with("transaction_no", null);
    }

    // Both

    private static Entry sold(Episode e, LocalDate day) {
        return e.put("re_transaction").with("balance_paid_on", day).with("price", e.won(90_000_000, 1_500_000_000));
    }

    /** @param days after the balance was paid */
    private static Entry registered(Episode e, Entry sale, int days) {
        return e.put("re_registration")
                .with("transaction_no", sale.key())
                .with("parcel_no", sale.value("parcel_no"))
                .with("owner_id", sale.value("buyer_id"))
                .with("cause", "SALE")
                .with(
                        "registered_on",
                        e.lastWorkingDay(sale.date("balance_paid_on").plusDays(days)));
    }
}
