package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;

/** A department's public card, what is paid with it, and how that is settled. */
final class Card {

    private static final String RESTAURANT = "5812";

    private final Episode e;
    private final String number;
    private final String department;
    private final String holder;

    private Card(Episode e, String department, String holder) {
        this.e = e;
        this.number = e.card();
        this.department = department;
        this.holder = holder;
    }

    /** A card of one of the departments, held by one of the staff. */
    static Card ofStaff(Episode e) {
        Officer holder = e.officer(e.oneOf("D-TAX", "D-DUTY", "D-PERMIT", "D-BUILD", "D-WELFARE"));
        return new Card(e, holder.department(), holder.id()).mapped();
    }

    /** A card of a department of its own, whose holder has no orders but those of the scene. */
    static Card held(Episode e) {
        return unmapped(e).mapped();
    }

    /** The same, of which nobody has entered the department. */
    static Card unmapped(Episode e) {
        String department = e.department();
        return new Card(e, department, e.hire(department).id());
    }

    /** Another card of the same department, held by somebody else. */
    Card another() {
        return new Card(e, department, e.hire(department).id()).mapped();
    }

    private Card mapped() {
        mapping(LocalDate.of(2018 + e.below(6), 1 + e.below(12), 2));
        return this;
    }

    /** The entry that tells whose card it is. */
    Entry mapping(LocalDate from) {
        return Mappings.of(e, number, department, from);
    }

    /** A payment by day, in the own region. */
    Entry pay(LocalDate day) {
        return pay(day.atTime(8 + e.below(13), e.below(60), e.below(60)));
    }

    Entry pay(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        return e.put("card_transaction")
                .with("card_no", number)
                .with("department", department)
                .with("holder_id", holder)
                .with("merchant_category", e.oneOf(RESTAURANT, RESTAURANT, "5814", "5943", "5411", "5541"))
                .with("merchant_region", e.chance(0.8) ? e.government(day) : null)
                .with("used_at", at)
                .with("used_on", day)
                .with("amount", e.won(8_000, 240_000))
                .with("cancelled", false);
    }

    /** A payment by day that was approved before and is settled soon after. */
    Entry spend(LocalDate day) {
        return settled(pay(day));
    }

    Entry spend(LocalDateTime at) {
        return settled(pay(at));
    }

    /** Approves and settles a payment, and returns the payment. */
    Entry settled(Entry payment) {
        settle(payment);
        return payment;
    }

    /** Approves and settles a payment, and returns its settlement. */
    Entry settle(Entry payment) {
        LocalDate day = payment.date("used_on");
        boolean meal = RESTAURANT.equals(payment.text("merchant_category"));
        return e.put("card_settlement")
                .with("approval_no", payment.key())
                .with("purpose", meal ? "ENTERTAINMENT" : e.oneOf("SUPPLIES", "OTHER"))
                .with("authorised_on", e.lastWorkingDay(day.minusDays(e.below(4))))
                .with("attendees", meal ? 2 + e.below(12) : null)
                .with("settled_on", e.workingDays(day, 1 + e.below(3)));
    }

    /** Some payments over the year, here and there. */
    void year() {
        String usual = e.number("M");
        int count = 6 + e.below(8);
        for (int turn = 0; turn < count; turn++) {
            int days = 1 + 26 * turn;
            Entry payment = pay(e.between(days + 18, days));
            if (e.chance(0.3)) {
                payment.with("merchant_no", usual);
            }
            if (e.chance(0.02)) {
                payment.corrected(payment.date("used_on")).with("cancelled", true);
            } else {
                settle(payment);
            }
        }
    }

    /** Tells that a payment is a case. */
    static void tell(Episode e, Entry payment) {
        e.answer(payment.key(), payment.won("amount"));
    }

    String number() {
        return number;
    }

    String department() {
        return department;
    }

    String holder() {
        return holder;
    }
}
