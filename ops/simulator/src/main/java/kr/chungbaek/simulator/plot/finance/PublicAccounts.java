package kr.chungbaek.simulator.plot.finance;

import static kr.chungbaek.simulator.plot.finance.PublicAccount.GENERAL;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-16 and LF-18: public accounts that nobody uses, and such as accounting does not know. */
final class PublicAccounts {

    private static final int QUIET_MONTHS = 12;

    private PublicAccounts() {}

    static List<Plot> plots() {
        return List.of(dormant(), unknown());
    }

    // LF-16

    private static Plot dormant() {
        return Plot.of("LF-16")
                .ordinary(12, PublicAccounts::inUse)
                .slip("nothing has moved for years", e -> {
                    PublicAccount account = known(e);
                    long balance = e.won(100_000, 90_000_000);
                    for (int month = 1; month <= 6; month++) {
                        account.balance(monthEnd(e, month), balance);
                    }
                    e.answer(account.number(), balance);
                })
                .slip("the last transfer lies exactly 12 months back", e -> {
                    PublicAccount account = known(e);
                    LocalDate day = monthEnd(e, 1);
                    account.pay(day.minusMonths(QUIET_MONTHS), e.won(50_000, 900_000));
                    tell(e, account, day);
                })
                .slip("opened exactly 12 months ago and never used", e -> {
                    LocalDate day = Days.past(e);
                    tell(e, PublicAccount.known(e, GENERAL, day.minusMonths(QUIET_MONTHS)), day);
                })
                .slip("the bank took its only transfer back", e -> {
                    PublicAccount account = known(e);
                    LocalDate day = Days.recent(e);
                    account.pay(day.minusDays(100), e.won(50_000, 900_000)).droppedOn(day.minusDays(98));
                    tell(e, account, day);
                })
                .slip("only the department's other account is used", e -> {
                    PublicAccount account = known(e);
                    LocalDate day = Days.recent(e);
                    PublicAccount other = known(e);
                    other.pay(day.minusDays(10), e.won(50_000, 900_000));
                    other.balance(day, e.won(100_000, 900_000));
                    tell(e, account, day);
                })
                .lookAlike("the last transfer is a day younger than 12 months", e -> {
                    PublicAccount account = known(e);
                    LocalDate day = monthEnd(e, 1);
                    account.pay(day.minusMonths(QUIET_MONTHS).plusDays(1), e.won(50_000, 900_000));
                    innocent(e, account, day);
                })
                .lookAlike("the account is empty", e -> {
                    PublicAccount account = known(e);
                    account.balance(Days.past(e), 0);
                    e.answer(account.number());
                })
                .lookAlike("opened within the 12 months", e -> {
                    LocalDate day = Days.recent(e);
                    LocalDate opened = day.minusMonths(QUIET_MONTHS).plusDays(1);
                    innocent(e, PublicAccount.known(e, GENERAL, opened), day);
                })
                .lookAlike("used again on the day of the balance", e -> {
                    PublicAccount account = known(e);
                    LocalDate day = Days.past(e);
                    account.receive(day, e.won(50_000, 900_000));
                    innocent(e, account, day);
                })
                .lookAlike("the account was closed", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate opened = PublicAccount.longAgo(e);
                    LocalDate day = Days.past(e);
                    account.listed(opened).with("closed_on", day);
                    account.entered(GENERAL, opened).with("closed_on", day).enteredOn(day.minusDays(3));
                    innocent(e, account, day);
                });
    }

    private static PublicAccount known(Episode e) {
        return PublicAccount.known(e, GENERAL, PublicAccount.longAgo(e));
    }

    private static LocalDate monthEnd(Episode e, int monthsAgo) {
        return e.today().withDayOfMonth(1).minusMonths(monthsAgo - 1L).minusDays(1);
    }

    private static void tell(Episode e, PublicAccount account, LocalDate day) {
        long balance = e.won(100_000, 90_000_000);
        account.balance(day, balance);
        e.answer(account.number(), balance);
    }

    private static void innocent(Episode e, PublicAccount account, LocalDate day) {
        account.balance(day, e.won(100_000, 90_000_000));
        e.answer(account.number());
    }

    /** An account with a payment and a balance each month. */
    private static void inUse(Episode e) {
        PublicAccount account = known(e);
        for (int month = 10; month >= 1; month--) {
            LocalDate end = monthEnd(e, month);
            account.pay(e.lastWorkingDay(end.minusDays(e.below(20))), e.won(50_000, 8_000_000));
            account.balance(end, e.chance(0.05) ? 0 : e.won(1_000_000, 90_000_000));
        }
    }

    // LF-18

    private static Plot unknown() {
        return Plot.of("LF-18")
                .ordinary(4, e -> {
                    LocalDate day = e.between(300, 3);
                    PublicAccount.known(e, GENERAL, day).pay(e.workingDays(day, 3), e.won(50_000, 8_000_000));
                })
                .slip("large sums pass through an account that accounting does not know", UnknownAccount::play)
                .slip("a new account that nobody entered", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    account.listed(Days.recent(e));
                    e.answer(account.number(), 0L);
                })
                .slip("another number was entered", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate day = Days.past(e);
                    account.listed(day);
                    PublicAccount.of(e).entered(GENERAL, day);
                    tellReceived(e, account, day);
                })
                .slip("taken out of the accounting while it is open", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate day = Days.past(e);
                    account.listed(day);
                    account.entered(GENERAL, day).droppedOn(day.plusDays(20));
                    tellReceived(e, account, day);
                })
                .slip("closed in another bank, open in this", e -> {
                    PublicAccount closed = PublicAccount.known(e, GENERAL, PublicAccount.longAgo(e));
                    LocalDate day = Days.recent(e);
                    closed.pay(day.minusDays(20), e.won(50_000, 900_000));
                    PublicAccount account = PublicAccount.of(e);
                    account.listed(day);
                    tellReceived(e, account, day);
                })
                .lookAlike("entered on the next day", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate day = Days.recent(e);
                    account.listed(day);
                    account.entered(GENERAL, day.plusDays(1));
                    e.answer(account.number());
                })
                .lookAlike("entered before the bank opened it", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate day = Days.past(e);
                    account.entered(GENERAL, day.minusDays(2));
                    account.listed(day);
                    e.answer(account.number());
                })
                .lookAlike("opened by mistake and closed on the same day", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate day = Days.past(e);
                    account.listed(day).with("closed_on", day);
                    e.answer(account.number());
                })
                .lookAlike("opened yesterday", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    account.listed(e.today().minusDays(1));
                    e.answer(account.number());
                });
    }

    /** Some receipts, of which the account's department is known, so that only the account speaks. */
    private static void tellReceived(Episode e, PublicAccount account, LocalDate opened) {
        account.mapped(opened);
        long sum = 0;
        for (int turn = 0; turn < 3; turn++) {
            Entry transfer = account.receive(e.workingDays(opened, 1 + turn), e.won(100_000, 30_000_000));
            sum += transfer.won("amount");
        }
        account.pay(e.workingDays(opened, 4), sum / 2);
        e.answer(account.number(), sum);
    }
}
