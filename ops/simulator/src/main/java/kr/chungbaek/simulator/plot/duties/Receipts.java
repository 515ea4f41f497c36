package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-16: what a public account receives is in the revenue ledger three business days later. */
final class Receipts {

    private static final int DAYS = 3;
    private static final int YEAR_DAYS = 365;

    private Receipts() {}

    static List<Plot> plots() {
        return List.of(receipts());
    }

    private static Plot receipts() {
        return Plot.of("LD-16")
                .ordinary(40, Receipts::year)
                .slip("a receipt was never entered", e -> {
                    Entry account = account(e, "REVENUE");
                    missing(e, account, received(e, account, e.between(300, 20)));
                })
                .slip("one of two equal receipts was entered", e -> {
                    Entry account = account(e, "REVENUE");
                    Entry receipt = received(e, account, e.between(29, 15));
                    received(e, account, receipt.date("booked_on")).with("amount", receipt.won("amount"));
                    entered(e, receipt);
                    missing(e, account, receipt);
                })
                .slip("it was entered for the next day", e -> {
                    Entry account = account(e, "GENERAL");
                    Entry receipt = received(e, account, e.between(300, 20));
                    entered(e, receipt).with("received_on", e.workingDays(receipt.date("booked_on"), 1));
                    missing(e, account, receipt);
                })
                .slip("a smaller amount was entered", e -> {
                    Entry account = account(e, "REVENUE");
                    Entry receipt = received(e, account, e.between(300, 20));
                    entered(e, receipt).with("amount", receipt.won("amount") / 10);
                    missing(e, account, receipt);
                })
                .slip("it was sent on to somebody who had not paid it", e -> {
                    Entry account = account(e, "GENERAL");
                    Entry receipt = received(e, account, e.between(29, 17));
                    sentBack(e, receipt, e.workingDays(receipt.date("booked_on"), 1))
                            .with("account_no", e.account());
                    missing(e, account, receipt);
                })
                .lookAlike("entered on the third business day", e -> {
                    Entry account = account(e, "REVENUE");
                    Entry receipt = received(e, account, e.between(300, 20));
                    entered(e, receipt).enteredOn(e.workingDays(receipt.date("booked_on"), DAYS));
                    innocent(e, account, receipt);
                })
                .lookAlike("paid in by mistake and sent back", e -> {
                    Entry account = account(e, "REVENUE");
                    Entry receipt = received(e, account, e.between(300, 20));
                    sentBack(e, receipt, e.workingDays(receipt.date("booked_on"), 1));
                    innocent(e, account, receipt);
                })
                .lookAlike("other people's money in custody", e -> {
                    Entry account = account(e, "CUSTODY");
                    innocent(e, account, received(e, account, e.between(300, 20)));
                })
                .lookAlike("what a vendor had been paid twice came back", e -> {
                    Entry account = account(e, "GENERAL");
                    Entry receipt = received(e, account, e.between(300, 20)).with("purpose", "SUPPLIES");
                    innocent(e, account, receipt);
                })
                .lookAlike("two equal receipts, two entries", e -> {
                    Entry account = account(e, "REVENUE");
                    Entry receipt = received(e, account, e.between(300, 20));
                    Entry same = received(e, account, receipt.date("booked_on")).with("amount", receipt.won("amount"));
                    entered(e, receipt);
                    entered(e, same);
                    innocent(e, account, receipt);
                })
                .lookAlike("the three days have not passed", e -> {
                    Entry account = account(e, "REVENUE");
                    innocent(e, account, received(e, account, e.today().minusDays(1)));
                });
    }

    /** What an account receives in the course of a year, and its balance at times. */
    private static void year(Episode e) {
        Entry account = account(e, e.oneOf("REVENUE", "REVENUE", "GENERAL"));
        LocalDate day = e.ago(YEAR_DAYS);
        long balance = e.won(1_000_000, 90_000_000);
        while (!day.isAfter(e.today())) {
            Entry receipt = received(e, account, day);
            Entry entry = entered(e, receipt);
            if (e.chance(0.2)) {
                entry.enteredOn(e.workingDays(day, 1));
            }
            balance += receipt.won("amount");
            if (e.chance(0.3)) {
                e.put("bank_balance")
                        .with("account_no", account.value("account_no"))
                        .with("balance_on", day)
                        .with("balance", balance);
            }
            day = e.workingDays(day, 5 + e.below(15));
        }
    }

    /** A public account that accounting knows and a department keeps. */
    private static Entry account(Episode e, String purpose) {
        LocalDate opened = e.between(3_000, 1_000);
        Entry account = e.put("public_account")
                .with("account_no", e.account())
                .with("department", e.department())
                .with("purpose", purpose)
                .with("opened_on", opened);
        e.put("department_mapping")
                .with("instrument_no", account.value("account_no"))
                .with("department", account.value("department"))
                .with("starts_on", opened);
        return account;
    }

    private static Entry received(Episode e, Entry account, LocalDate day) {
        return e.put("bank_transfer")
                .with("booked_on", day)
                .with("direction", "CREDIT")
                .with("purpose", "OTHER")
                .with("amount", e.won(20_000, 3_000_000))
                .with("department", account.value("department"))
                .with("public_account_no", account.value("account_no"))
                .with("managed_by", account.value("managed_by"));
    }

    private static Entry entered(Episode e, Entry receipt) {
        return e.put("revenue_entry")
                .with("account_no", receipt.value("public_account_no"))
                .with("received_on", receipt.value("booked_on"))
                .with("amount", receipt.won("amount"))
                .with("kind", e.oneOf("DUTY", "TAX", "TREASURY"));
    }

    private static Entry sentBack(Episode e, Entry receipt, LocalDate day) {
        return e.put("bank_transfer")
                .with("booked_on", day)
                .with("direction", "DEBIT")
                .with("purpose", "OTHER")
                .with("amount", receipt.won("amount"))
                .with("account_no", receipt.value("account_no"))
                .with("public_account_no", receipt.value("public_account_no"))
                .with("managed_by", receipt.value("managed_by"));
    }

    private static String caseKey(Entry account, Entry receipt) {
        return account.key() + "|" + receipt.date("booked_on") + "|" + receipt.won("amount");
    }

    private static void missing(Episode e, Entry account, Entry receipt) {
        e.answer(caseKey(account, receipt), receipt.won("amount"));
    }

    private static void innocent(Episode e, Entry account, Entry receipt) {
        e.answer(caseKey(account, receipt));
    }
}
