package kr.chungbaek.simulator.plot.finance;

import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** LF-23: benefits that go into accounts of officers or of their families. */
final class OfficerWelfare {

    private OfficerWelfare() {}

    static List<Plot> plots() {
        return List.of(officers());
    }

    private static Plot officers() {
        return Plot.of("LF-23")
                .ordinary(3, OfficerWelfare::ownBenefits)
                .slip("a stranger's benefit went into an officer's account", e -> {
                    Officer officer = e.hire("D-WELFARE");
                    Entry account = OfficerAccounts.own(e, officer);
                    tell(e, into(account, Benefit.of(e, past(e), e.person()).paid()));
                })
                .slip("into the account of an officer's spouse, in January", e -> {
                    Officer officer = e.hire("D-WELFARE");
                    Entry account = OfficerAccounts.of(e, officer, e.relative(officer.person()), "SPOUSE");
                    tell(
                            e,
                            into(
                                    account,
                                    Benefit.of(e, Benefit.month(e, 1), e.person())
                                            .paid()));
                })
                .slip("two benefits of one recipient in a month", e -> {
                    Officer officer = e.hire("D-TAX");
                    Entry account = OfficerAccounts.own(e, officer);
                    Person recipient = e.person();
                    YearMonth month = past(e);
                    Entry pension = into(
                            account, Benefit.of(e, "PENSION", month, recipient).paid());
                    Entry living = into(
                            account,
                            Benefit.of(e, "LIVELIHOOD", month, recipient).paid());
                    e.answer(key(pension), pension.won("amount") + living.won("amount"));
                })
                .slip("the recipient is the parent of another officer", e -> {
                    Officer officer = e.hire("D-WELFARE");
                    Person recipient = e.person();
                    OfficerAccounts.of(e, e.hire("D-HR"), recipient, "PARENT");
                    Entry account = OfficerAccounts.own(e, officer);
                    tell(
                            e,
                            into(
                                    account,
                                    Benefit.of(e, Benefit.month(e, 1), recipient)
                                            .paid()));
                })
                .slip("a namesake of the officer's mother", e -> {
                    Officer officer = e.hire("D-WELFARE");
                    Person mother = e.person();
                    OfficerAccounts.of(e, officer, mother, "PARENT");
                    Entry account = OfficerAccounts.own(e, officer);
                    tell(
                            e,
                            into(
                                    account,
                                    Benefit.of(e, past(e), e.namesake(mother)).paid()));
                })
                .lookAlike("a recipient of the officer's household", e -> {
                    Officer officer = e.hire("D-WELFARE");
                    Entry account = OfficerAccounts.own(e, officer);
                    Person recipient = e.relative(officer.person());
                    innocent(e, into(account, Benefit.of(e, past(e), recipient).paid()));
                })
                .lookAlike("the recipient holds the account, and has moved since", e -> {
                    Person recipient = e.person();
                    OfficerAccounts.of(e, e.hire("D-BUILD"), recipient, "PARENT")
                            .with("household_no", e.person().householdNo());
                    innocent(e, Benefit.of(e, Benefit.month(e, 1), recipient).paid());
                })
                .lookAlike("the officer's own mother, who lives elsewhere", e -> {
                    Officer officer = e.hire("D-PERMIT");
                    Person mother = e.person();
                    OfficerAccounts.of(e, officer, mother, "PARENT");
                    Entry account = OfficerAccounts.own(e, officer);
                    innocent(e, into(account, Benefit.of(e, past(e), mother).paid()));
                })
                .lookAlike("the account of somebody who was an officer once", e -> {
                    Officer officer = e.hire("D-PERMIT");
                    Entry account = OfficerAccounts.own(e, officer);
                    account.droppedOn(e.ago(400));
                    innocent(e, into(account, Benefit.of(e, past(e), e.person()).paid()));
                });
    }

    private static YearMonth past(Episode e) {
        return Benefit.month(e, 2 + e.below(9));
    }

    private static Entry into(Entry account, Entry payment) {
        return payment.with("account_no", account.value("account_no"));
    }

    static String key(Entry payment) {
        return "%s|%s|%s"
                .formatted(payment.text("account_no"), payment.text("recipient_id"), payment.text("pay_month"));
    }

    private static void tell(Episode e, Entry payment) {
        e.answer(key(payment), payment.won("amount"));
    }

    private static void innocent(Episode e, Entry payment) {
        e.answer(key(payment));
    }

    /** Officers' families receive benefits, too. */
    private static void ownBenefits(Episode e) {
        Officer officer = e.hire("D-TAX");
        Person child = e.relative(officer.person());
        Entry account = OfficerAccounts.own(e, officer);
        Benefit benefit = Benefit.of(e, "CHILD", Benefit.month(e, 11), child);
        for (int ago = 11; ago >= 0; ago--) {
            into(account, benefit.in(Benefit.month(e, ago)).paid());
        }
    }
}
