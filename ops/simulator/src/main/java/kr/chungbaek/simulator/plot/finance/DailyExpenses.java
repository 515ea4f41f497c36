package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-17: what a daily expense account has is what its ledger says and what is in transit. */
final class DailyExpenses {

    private DailyExpenses() {}

    static List<Plot> plots() {
        return List.of(balances());
    }

    private static Plot balances() {
        return Plot.of("LF-17")
                .ordinary(15, DailyExpenses::month)
                .slip("a won is missing", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    tell(e, account, Days.past(e), 0, -1);
                })
                .slip("money was taken and the ledger left as it was", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    tell(e, account, Days.recent(e), 0, -e.won(100_000, 900_000));
                })
                .slip("more than the ledger and what is in transit", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    tell(e, account, Days.past(e), 200_000, e.won(100_000, 300_000));
                })
                .slip("what is in transit was left out of the ledger", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    tell(e, account, Days.recent(e), 0, 450_000);
                })
                .slip("the ledger of the next day was mended instead", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    LocalDate day = Days.recent(e);
                    LocalDate next = e.workingDays(day, 1);
                    ledger(e, account, next, 4_000_000, 0)
                            .corrected(next.plusDays(1))
                            .with("balance", 3_700_000);
                    account.balance(next, 3_700_000);
                    tell(e, account, day, 0, -300_000);
                })
                .lookAlike("the difference is in transit", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    innocent(e, account, Days.recent(e), 250_000, 0);
                })
                .lookAlike("the ledger was mended on the next day", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    LocalDate day = Days.past(e);
                    Entry ledger = innocent(e, account, day, 0, -120_000);
                    ledger.corrected(day.plusDays(1)).with("balance", ledger.won("balance") - 120_000);
                })
                .lookAlike("the bank mended its balance on the next day", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    LocalDate day = Days.recent(e);
                    account.balance(day, 1_000_000).corrected(day.plusDays(1)).with("balance", 1_700_000);
                    ledger(e, account, day, 1_700_000, 0);
                    e.answer(key(account, day));
                })
                .lookAlike("the bank tells a balance of another day only", e -> {
                    PublicAccount account = funded(e, Days.past(e));
                    LocalDate day = Days.past(e);
                    account.balance(day.minusDays(1), 2_000_000);
                    ledger(e, account, day, 1_500_000, 0);
                    e.answer(key(account, day));
                });
    }

    /** An account that is supplied every other month. */
    private static PublicAccount funded(Episode e, LocalDate near) {
        PublicAccount account = PublicAccount.known(e, PublicAccount.DAILY_EXPENSE, PublicAccount.longAgo(e));
        for (LocalDate day = near.minusDays(300); day.isBefore(e.today()); day = day.plusDays(60)) {
            account.receive(e.nextWorkingDay(day), 10_000_000);
        }
        return account;
    }

    private static Entry ledger(Episode e, PublicAccount account, LocalDate day, long balance, long inTransit) {
        return e.put("daily_expense_ledger")
                .with("account_no", account.number())
                .with("ledger_on", day)
                .with("department", account.department())
                .with("balance", balance)
                .with("in_transit", inTransit)
                .with("managed_by", account.manager());
    }

    private static String key(PublicAccount account, LocalDate day) {
        return account.number() + "|" + day.withDayOfMonth(day.lengthOfMonth());
    }

    /** A ledger, and what the bank has beyond it and beyond what is in transit. */
    private static Entry day(Episode e, PublicAccount account, LocalDate day, long inTransit, long beyond) {
        long balance = e.won(1_000_000, 20_000_000);
        account.balance(day, balance + inTransit + beyond);
        return ledger(e, account, day, balance, inTransit);
    }

    private static void tell(Episode e, PublicAccount account, LocalDate day, long inTransit, long beyond) {
        day(e, account, day, inTransit, beyond);
        e.answer(key(account, day), Math.abs(beyond));
    }

    private static Entry innocent(Episode e, PublicAccount account, LocalDate day, long inTransit, long beyond) {
        e.answer(key(account, day));
        return day(e, account, day, inTransit, beyond);
    }

    /** The working days of about a month. */
    private static void month(Episode e) {
        LocalDate day = e.between(300, 1);
        PublicAccount account = funded(e, day);
        for (int turn = 0; turn < 15; turn++) {
            day(e, account, day, e.chance(0.3) ? e.won(20_000, 900_000) : 0, 0);
            day = e.workingDays(day, 1);
        }
    }
}
