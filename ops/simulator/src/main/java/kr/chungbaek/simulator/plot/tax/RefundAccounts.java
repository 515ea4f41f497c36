package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** LT-14: a refund goes into an account of who is entitled or of the household, and into no officer's. */
final class RefundAccounts {

    private static final int WINDOW = 365;

    private RefundAccounts() {}

    static Plot plot() {
        return Plot.of("LT-14")
                .ordinary(3, e -> Refunds.paid(e, Refunds.ofPaidTwice(e, e.person(), e.between(330, 1))))
                .ordinary(1, e -> spouse(e, e.between(330, 1)))
                .slip("a whole ring of refunds: the dead, namesakes, a colleague's ID", RefundFraud::play)
                .slip("two households, one account", e -> {
                    Person owner = e.person();
                    LocalDate day = e.between(300, 100);
                    Refunds.paid(e, Refunds.decided(e, owner, day.minusDays(60)));
                    owed(e, anonymous(e, owner, day));
                })
                .slip("an account of an officer's child", e -> {
                    Officer officer = e.hire("D-TAX");
                    Person child = e.relative(officer.person());
                    registered(e, officer, child, "CHILD");
                    owed(e, Refunds.to(e, e.person(), child.account(), child, e.between(300, 20)));
                })
                .slip("a namesake's account", e -> {
                    Person payee = e.person();
                    Person other = e.namesake(payee);
                    owed(e, Refunds.to(e, payee, other.account(), other, e.between(300, 20)));
                })
                .slip("a stranger's account, with days that are played one by one", e -> {
                    Person other = e.person();
                    owed(e, Refunds.to(e, e.person(), other.account(), other, e.between(28, 10)));
                })
                .slip("two strangers, exactly 365 days apart", e -> {
                    Person owner = e.person();
                    LocalDate day = e.between(300, 40);
                    Refunds.paid(e, Refunds.decided(e, owner, day.minusDays(WINDOW)));
                    owed(e, reassigned(e, owner, day));
                })
                .lookAlike("the account of a spouse", e -> e.answer(
                        spouse(e, e.between(300, 10)).key()))
                .lookAlike("two of one household, one account", e -> {
                    Person owner = e.person();
                    LocalDate day = e.between(300, 10);
                    Refunds.paid(e, Refunds.decided(e, owner, day.minusDays(40)));
                    Person parent = e.relative(owner);
                    innocent(e, Refunds.to(e, parent, owner.account(), owner, day));
                })
                .lookAlike("an officer's own refund", e -> {
                    Officer officer = e.hire("D-PERMIT");
                    registered(e, officer, officer.person(), "SELF");
                    innocent(e, Refunds.decided(e, officer.person(), e.between(300, 10)));
                })
                .lookAlike("an officer's spouse, with an account of the household", e -> {
                    Officer officer = e.hire("D-WELFARE");
                    Person spouse = e.relative(officer.person());
                    registered(e, officer, officer.person(), "SELF");
                    innocent(e, Refunds.to(e, spouse, officer.account(), officer.person(), e.between(300, 10)));
                })
                .lookAlike("the bank gave the number to somebody else after more than a year", e -> {
                    Person former = e.person();
                    LocalDate day = e.between(300, 40);
                    Refunds.paid(e, Refunds.decided(e, former, day.minusDays(WINDOW + 1)));
                    innocent(e, reassigned(e, former, day));
                })
                .lookAlike("an heir in a household of his own", e -> {
                    Person heir = e.person();
                    Entry refund = Refunds.to(e, e.person(), heir.account(), heir, e.between(300, 10));
                    innocent(e, refund.with("heir", true));
                });
    }

    private static Entry spouse(Episode e, LocalDate day) {
        Person payee = e.person();
        Person spouse = e.relative(payee);
        Entry refund = Refunds.to(e, payee, spouse.account(), spouse, day);
        Refunds.paid(e, refund);
        return refund;
    }

    /** Somebody else's refund into an account, of whose holder the resident register knows no household. */
    private static Entry anonymous(Episode e, Person owner, LocalDate day) {
        return Refunds.to(e, e.person(), owner.account(), owner, day).with("owner_household_no", null);
    }

    /** The bank names who is entitled as the holder of an account that was another's. */
    private static Entry reassigned(Episode e, Person former, LocalDate day) {
        Person payee = e.person();
        return Refunds.to(e, payee, former.account(), payee, day);
    }

    static void registered(Episode e, Officer officer, Person holder, String relation) {
        e.put("officer_account")
                .with("account_no", holder.account())
                .with("officer_id", officer.id())
                .with("holder_id", holder.id())
                .with("relation", relation)
                .with("household_no", holder.householdNo())
                .with("since", e.between(1_500, 900));
    }

    private static void owed(Episode e, Entry refund) {
        Refunds.paid(e, refund);
        e.answer(refund.key(), refund.won("amount"));
    }

    private static void innocent(Episode e, Entry refund) {
        Refunds.paid(e, refund);
        e.answer(refund.key());
    }
}
