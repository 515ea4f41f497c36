package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** HR-03 and HR-04: pay goes to an account of one's own, and the bank pays what the payroll says. */
final class PayAccounts {

    private static final int DAYS = 5;
    private static final int YEAR = 11;

    private PayAccounts() {}

    static List<Plot> plots() {
        return List.of(accounts(), totals());
    }

    // HR-03

    private static Plot accounts() {
        return Plot.of("HR-03")
                .ordinary(6, e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    int since = 1 + e.below(9);
                    payroll.pay(officer, YEAR, since);
                    String account = e.account();
                    changed(e, officer, account, Payroll.month(e, since - 1).atDay(3), officer.id());
                    payroll.payTo(officer, account);
                    payroll.pay(officer, since - 1, 0);
                    payroll.pay(payroll.officer(), YEAR, 0);
                })
                .slip("one account receives the pay of two households", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer one = payroll.officer();
                    Officer other = payroll.officer();
                    payroll.payTo(other, one.account());
                    for (int back = 3; back > 0; back--) {
                        held(e, payroll.pay(one, Payroll.month(e, back)));
                        held(e, payroll.pay(other, Payroll.month(e, back)));
                    }
                })
                .slip("the payroll officer changed the account three days before the payday", e -> {
                    changedBefore(e, e.oneOf(2, 3, 4), 3);
                })
                .slip("the payroll officer changed the account on the first of the five days", e -> {
                    changedBefore(e, 1, DAYS);
                })
                .slip("the payroll officer changed the account on the payday", e -> {
                    changedBefore(e, 1, 0);
                })
                .slip("the households of who share an account are not known", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer one = payroll.officer();
                    Officer other = payroll.officer();
                    payroll.payTo(other, one.account());
                    for (Officer officer : List.of(one, other)) {
                        held(e, payroll.pay(officer, Payroll.month(e, 4)).with("household_no", null));
                    }
                })
                .lookAlike("a couple shares an account", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer wife = payroll.officer();
                    Person person = e.relative(wife.person());
                    Officer husband = new Officer(e.number("S"), payroll.department(), wife.supervisorId(), person);
                    payroll.payTo(husband, wife.account());
                    payroll.pay(wife, 5, 0);
                    payroll.pay(husband, 5, 0);
                    innocent(e, wife, 2);
                })
                .lookAlike("the officer changed the account", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.payTo(officer, e.account());
                    YearMonth month = Payroll.month(e, 1);
                    LocalDate day = e.lastWorkingDay(Payroll.payday(e, month).minusDays(2));
                    Entry item = payroll.pay(officer, month).enteredOn(day);
                    changed(e, officer, item.text("account_no"), day, officer.id());
                    innocent(e, officer, 1);
                })
                .lookAlike("the payroll officer changed it six days before the payday", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.payTo(officer, e.account());
                    Entry item = payroll.pay(officer, Payroll.month(e, 1));
                    LocalDate day = item.date("pay_date").minusDays(DAYS + 1);
                    changed(e, officer, item.text("account_no"), day, payroll.clerk());
                    innocent(e, officer, 1);
                })
                .lookAlike("an account was changed, and the pay went to the former one", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Entry item = payroll.pay(officer, Payroll.month(e, 2));
                    changed(e, officer, e.account(), item.date("pay_date").minusDays(1), payroll.clerk());
                    innocent(e, officer, 2);
                })
                .lookAlike("two officers had one account in different months", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer one = payroll.officer();
                    Officer other = payroll.officer();
                    payroll.pay(one, 6, 4);
                    payroll.payTo(other, one.account());
                    payroll.pay(other, 3, 1);
                    innocent(e, other, 3);
                });
    }

    private static void changedBefore(Episode e, int back, int days) {
        Payroll payroll = Payroll.of(e);
        Officer officer = payroll.officer();
        payroll.pay(officer, back + 3, back + 1);
        payroll.payTo(officer, e.account());
        Entry item = payroll.pay(officer, Payroll.month(e, back));
        LocalDate day = item.date("pay_date").minusDays(days);
        changed(e, officer, item.text("account_no"), day, payroll.clerk());
        held(e, item);
    }

    private static void changed(Episode e, Officer officer, String account, LocalDate day, String by) {
        e.put("pay_account_change")
                .with("officer_id", officer.id())
                .with("account_no", account)
                .with("changed_on", day)
                .with("changed_by", by);
    }

    private static void held(Episode e, Entry item) {
        e.answer(item.key(), item.won("net_pay"));
    }

    private static void innocent(Episode e, Officer officer, int back) {
        e.answer(Payroll.caseKey(officer, Payroll.month(e, back)));
    }

    // HR-04

    private static Plot totals() {
        return Plot.of("HR-04")
                .ordinary(20, PayAfterLeaving::department)
                .slip("the bank paid somebody who is not on the payroll", e -> {
                    Payroll payroll = Payroll.of(e);
                    payroll.pay(payroll.officer(), 4, 1);
                    Entry item = payroll.pay(payroll.officer(), Payroll.month(e, 1));
                    Entry extra = payroll.send(item).with("account_no", e.account());
                    extra.with("officer_id", e.number("S"));
                    differs(e, payroll, 1, extra.won("amount"));
                })
                .slip("one officer got nothing", e -> {
                    Payroll payroll = Payroll.of(e);
                    payroll.pay(payroll.officer(), 6, 1);
                    Entry item = payroll.item(payroll.officer(), Payroll.month(e, 3));
                    differs(e, payroll, 3, item.won("net_pay"));
                })
                .slip("the bank paid more than the payroll says", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 3);
                    Entry item = payroll.item(officer, Payroll.month(e, 2));
                    payroll.send(item).with("amount", item.won("net_pay") + 300_000);
                    differs(e, payroll, 2, 300_000);
                })
                .slip("a transfer came back and was not sent again", e -> {
                    Payroll payroll = Payroll.of(e);
                    payroll.pay(payroll.officer(), 4, 1);
                    Entry item = payroll.pay(payroll.officer(), Payroll.month(e, 1));
                    payroll.back(item, e.workingDays(item.date("pay_date"), 1));
                    differs(e, payroll, 1, item.won("net_pay"));
                })
                .slip("the payroll was changed after the bank had paid", e -> {
                    Payroll payroll = Payroll.of(e);
                    payroll.pay(payroll.officer(), 6, 1);
                    Entry item = payroll.pay(payroll.officer(), Payroll.month(e, 5));
                    item.corrected(e.between(26, 9)).with("net_pay", item.won("net_pay") - 120_000);
                    differs(e, payroll, 5, 120_000);
                })
                .lookAlike("a transfer came back and was sent again the next day", e -> {
                    Payroll payroll = Payroll.of(e);
                    payroll.pay(payroll.officer(), 4, 1);
                    Entry item = payroll.pay(payroll.officer(), Payroll.month(e, 2));
                    LocalDate day = item.date("pay_date");
                    payroll.back(item, day);
                    payroll.send(item).with("booked_on", e.workingDays(day, 1));
                    agrees(e, payroll, 2);
                })
                .lookAlike("the payroll was corrected before the payday", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 4, 3);
                    Entry item = payroll.item(officer, Payroll.month(e, 2));
                    Entry corrected = item.corrected(
                            e.lastWorkingDay(item.date("pay_date").minusDays(1)));
                    payroll.send(corrected.with("net_pay", item.won("net_pay") + 85_000));
                    agrees(e, payroll, 2);
                })
                .lookAlike("one officer's pay is sent in two parts", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 4, 2);
                    Entry item = payroll.item(officer, Payroll.month(e, 1));
                    payroll.send(item).with("amount", item.won("net_pay") - 500_000);
                    payroll.send(item).with("amount", 500_000).with("account_no", e.account());
                    agrees(e, payroll, 1);
                })
                .lookAlike("sent on the working day after the payday", e -> {
                    Payroll payroll = Payroll.of(e);
                    Entry item = payroll.item(payroll.officer(), Payroll.month(e, 3));
                    payroll.send(item).with("booked_on", e.workingDays(item.date("pay_date"), 1));
                    agrees(e, payroll, 3);
                })
                .lookAlike("the next working day after the payday has not passed", e -> {
                    Payroll payroll = Payroll.of(e);
                    payroll.item(payroll.officer(), Payroll.month(e, 0));
                    agrees(e, payroll, 0);
                });
    }

    private static void differs(Episode e, Payroll payroll, int back, long amount) {
        e.answer(payroll.department() + "|" + Payroll.month(e, back), amount);
    }

    private static void agrees(Episode e, Payroll payroll, int back) {
        e.answer(payroll.department() + "|" + Payroll.month(e, back));
    }
}
