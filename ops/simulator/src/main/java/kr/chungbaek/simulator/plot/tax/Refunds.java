package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Person;

/** Refunds as they are decided and paid: to who is entitled, by two officers, two working days later. */
final class Refunds {

    private static final int DAYS_TO_PAY = 2;

    private Refunds() {}

    /** Decided, into the own account of who is entitled, and not yet paid. */
    static Entry decided(Episode e, Person payee, LocalDate day) {
        return to(e, payee, payee.account(), payee, day);
    }

    /** Decided, into somebody's account. */
    static Entry to(Episode e, Person payee, String account, Person accountOwner, LocalDate day) {
        return e.put("tax_refund")
                .with("payee_id", payee.id())
                .with("payee_name", payee.name())
                .with("household_no", payee.householdNo())
                .with("account_no", account)
                .with("account_owner_id", accountOwner.id())
                .with("owner_household_no", accountOwner.householdNo())
                .with("amount", e.won(20_000, 3_000_000))
                .with("offset_amount", 0)
                .with("decided_on", day)
                .with("paid_on", null);
    }

    /** The next state of a decision: paid some days later. */
    static Entry paid(Episode e, Entry refund) {
        return paid(refund, e.workingDays(refund.date("decided_on"), DAYS_TO_PAY));
    }

    static Entry paid(Entry refund, LocalDate day) {
        return refund.corrected(day).with("paid_on", day);
    }

    /** A tax that was paid twice, and its refund. */
    static Entry ofPaidTwice(Episode e, Person payer, LocalDate day) {
        Entry assessment = Taxes.assessed(e, "PROPERTY", payer.id(), e.lastWorkingDay(day.minusDays(25)), e.won(20_000, 3_000_000));
        Taxes.paid(e, assessment, e.lastWorkingDay(day.minusDays(15)));
        Taxes.paid(e, assessment, e.lastWorkingDay(day.minusDays(9)));
        return decided(e, payer, day)
                .with("assessment_no", assessment.key())
                .with("amount", assessment.won("amount"));
    }
}
