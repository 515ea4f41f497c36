package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LF-19: what was deposited goes back to the depositor within 60 days. */
final class CustodyCash {

    private static final int HELD_DAYS = 60;

    private CustodyCash() {}

    static List<Plot> plots() {
        return List.of(returned());
    }

    private static Plot returned() {
        return Plot.of("LF-19")
                .ordinary(8, CustodyCash::deposits)
                .slip("nothing was returned", e -> tell(e, deposit(e, past(e))))
                .slip(
                        "nothing was returned, and the 60 days have just passed",
                        e -> tell(e, deposit(e, e.between(88, 70))))
                .slip("returned to somebody else", e -> {
                    Entry deposit = deposit(e, Days.recent(e).minusDays(10));
                    back(e, deposit, 10).with("payee_id", e.person().id());
                    tell(e, deposit);
                })
                .slip("returned to a namesake", e -> {
                    Person depositor = e.person();
                    Entry deposit = deposit(e, past(e)).with("depositor_id", depositor.id());
                    back(e, deposit, 7).with("payee_id", e.namesake(depositor).id());
                    tell(e, deposit);
                })
                .slip("another deposit of the same person was returned", e -> {
                    LocalDate day = past(e);
                    Entry deposit = deposit(e, day);
                    back(e, deposit(e, day).with("depositor_id", deposit.value("depositor_id")), 12);
                    tell(e, deposit);
                })
                .slip("the payment came back and was not made again", e -> {
                    Entry deposit = deposit(e, past(e));
                    Entry payment = back(e, deposit, 5);
                    payment.droppedOn(payment.date("paid_on").plusDays(3));
                    tell(e, deposit);
                })
                .lookAlike("returned on the last day", e -> {
                    Entry deposit = deposit(e, past(e));
                    back(e, deposit, HELD_DAYS);
                    e.answer(deposit.key());
                })
                .lookAlike(
                        "the deposit is still needed",
                        e -> e.answer(
                                deposit(e, past(e)).with("release_on", null).key()))
                .lookAlike(
                        "the 60 days have not passed",
                        e -> e.answer(deposit(e, e.between(55, 5)).key()))
                .lookAlike("what it is kept for was prolonged in time", e -> {
                    Entry deposit = deposit(e, past(e));
                    LocalDate release = deposit.date("release_on");
                    deposit.corrected(release.plusDays(20))
                            .with("release_on", e.today().plusDays(30));
                    e.answer(deposit.key());
                })
                .lookAlike("two deposits of one person, each returned by itself", e -> {
                    LocalDate day = past(e);
                    Entry first = deposit(e, day);
                    Entry second = deposit(e, day).with("depositor_id", first.value("depositor_id"));
                    back(e, first, 4);
                    back(e, second, 25);
                    e.answer(first.key());
                    e.answer(second.key());
                });
    }

    private static LocalDate past(Episode e) {
        return e.between(300, 95);
    }

    /** A deposit that was made some time before the day on which it is to be returned. */
    private static Entry deposit(Episode e, LocalDate release) {
        return e.put("custody_cash")
                .with("amount", e.won(300_000, 30_000_000))
                .with("deposited_on", e.lastWorkingDay(release.minusDays(30L + e.below(300))))
                .with("release_on", release);
    }

    /** @param days after the reason for custody has ended */
    private static Entry back(Episode e, Entry deposit, int days) {
        LocalDate day = deposit.date("release_on").plusDays(days);
        return e.put("custody_withdrawal")
                .with("deposit_no", deposit.key())
                .with("payee_id", deposit.value("depositor_id"))
                .with("amount", deposit.value("amount"))
                .with("paid_on", day);
    }

    private static void tell(Episode e, Entry deposit) {
        e.answer(deposit.key(), deposit.won("amount"));
    }

    /** One that goes back by bank, one that is kept. */
    private static void deposits(Episode e) {
        Entry payment = back(e, deposit(e, e.between(320, 2)), e.below(50));
        payment.with("paid_on", e.nextWorkingDay(payment.date("paid_on")));
        e.put("bank_transfer")
                .with("booked_on", payment.value("paid_on"))
                .with("direction", "DEBIT")
                .with("purpose", "OTHER")
                .with("amount", payment.value("amount"))
                .with("memo", "보증금 반환");
        deposit(e, e.between(320, 1)).with("release_on", null);
    }
}
