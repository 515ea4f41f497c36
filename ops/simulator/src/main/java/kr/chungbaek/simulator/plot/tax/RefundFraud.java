package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/**
 * 1.5 billion won in fifteen refunds: an officer decides them for the dead, for people with common names, and with the ID
 * of a colleague who is away. All of them end in accounts of one acquaintance and of namesakes.
 */
final class RefundFraud {

    private static final int EACH = 5;
    private static final long AMOUNT = 100_000_000;

    private final Episode e;
    private final Officer officer;
    private final Officer colleague;
    private final Person acquaintance;
    private LocalDate day;

    private RefundFraud(Episode e) {
        this.e = e;
        this.officer = e.hire("D-TAX");
        this.colleague = e.hire("D-TAX");
        this.acquaintance = e.person();
        this.day = e.ago(300);
    }

    static void play(Episode e) {
        RefundFraud fraud = new RefundFraud(e);
        for (int turn = 0; turn < EACH; turn++) {
            fraud.ofTheDead();
            fraud.ofANamesake();
            fraud.throughTheColleague();
        }
    }

    private void ofTheDead() {
        Person payee = e.person();
        LocalDate died = day.minusDays(50L + e.below(200));
        LocalDate reported = e.nextWorkingDay(died.plusDays(6));
        e.put("death_record")
                .with("person_id", payee.id())
                .with("source", "REGISTRY")
                .with("died_on", died)
                .with("reported_on", reported)
                .enteredOn(reported);
        Entry refund = refund(payee, acquaintance, head());
        e.alsoAnswer("LT-13", refund.key(), AMOUNT);
    }

    private void ofANamesake() {
        Person payee = e.person();
        refund(payee, e.namesake(payee), head());
    }

    private void throughTheColleague() {
        away();
        Entry refund = refund(e.person(), acquaintance, colleague);
        e.alsoAnswer("LT-16", refund.key(), AMOUNT);
    }

    /** The colleague is on leave or on a trip for the whole day. */
    private void away() {
        boolean leave = e.chance(0.5);
        e.put(leave ? "leave_record" : "travel_order")
                .with("officer_id", colleague.id())
                .with("starts_at", day.atTime(9, 0))
                .with("ends_at", day.atTime(18, 0))
                .with("starts_on", day)
                .with("ends_on", day)
                .enteredOn(e.lastWorkingDay(day.minusDays(3)));
    }

    private Officer head() {
        return e.head("D-TAX");
    }

    private Entry refund(Person payee, Person receiver, Officer approver) {
        Entry refund = Refunds.to(e, payee, receiver.account(), receiver, day)
                .with("amount", AMOUNT)
                .with("prepared_by", officer.id())
                .with("approved_by", approver.id());
        Refunds.paid(e, refund);
        e.answer(refund.key(), AMOUNT);
        day = e.nextWorkingDay(day.plusDays(10L + e.below(9)));
        return refund;
    }
}
