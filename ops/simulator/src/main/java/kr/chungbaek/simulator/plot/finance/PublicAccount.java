package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** An account in the government's name, as the bank and the accounting know it, and what moves on it. */
final class PublicAccount {

    static final String GENERAL = "GENERAL";
    static final String DAILY_EXPENSE = "DAILY_EXPENSE";

    private final Episode e;
    private final String number;
    private final String department;
    private final String manager;

    private PublicAccount(Episode e) {
        this.e = e;
        this.number = e.account();
        this.department = e.department();
        this.manager = e.officer("D-FIN").id();
    }

    /** An account that neither the bank's list nor the accounting has, until told. */
    static PublicAccount of(Episode e) {
        return new PublicAccount(e);
    }

    /** An account that everybody knows since it was opened. */
    static PublicAccount known(Episode e, String purpose, LocalDate openedOn) {
        PublicAccount account = of(e);
        account.listed(openedOn);
        account.entered(purpose, openedOn);
        account.mapped(openedOn);
        return account;
    }

    /** A day of opening, years ago. */
    static LocalDate longAgo(Episode e) {
        return e.lastWorkingDay(LocalDate.of(2012 + e.below(11), 1 + e.below(12), 1 + e.below(28)));
    }

    /** As the bank lists it. */
    Entry listed(LocalDate openedOn) {
        return e.put("bank_account")
                .with("account_no", number)
                .with("holder_name", e.place().name())
                .with("opened_on", openedOn);
    }

    /** As the accounting has it. */
    Entry entered(String purpose, LocalDate day) {
        return e.put("public_account")
                .with("account_no", number)
                .with("department", department)
                .with("purpose", purpose)
                .with("opened_on", day)
                .with("managed_by", manager);
    }

    Entry mapped(LocalDate from) {
        return Mappings.of(e, number, department, from);
    }

    /** Money that leaves the account. */
    Entry pay(LocalDate day, long amount) {
        return moved(day, amount).with("direction", "DEBIT").with("purpose", "SUPPLIES");
    }

    /** Money that another public account sends. */
    Entry receive(LocalDate day, long amount) {
        return moved(day, amount).with("direction", "CREDIT").with("purpose", "SUPPLIES");
    }

    private Entry moved(LocalDate day, long amount) {
        return e.put("bank_transfer")
                .with("public_account_no", number)
                .with("department", department)
                .with("managed_by", manager)
                .with("booked_on", day)
                .with("amount", amount);
    }

    Entry balance(LocalDate day, long balance) {
        return e.put("bank_balance")
                .with("account_no", number)
                .with("balance_on", day)
                .with("balance", balance);
    }

    /** A year of payments now and then. */
    void year() {
        int count = 8 + e.below(12);
        for (int turn = 0; turn < count; turn++) {
            LocalDate day = e.between(355, 1);
            Entry transfer = pay(day, e.won(30_000, 9_000_000));
            if (e.chance(0.03)) {
                transfer.enteredOn(e.workingDays(day, 1));
            }
        }
    }

    String number() {
        return number;
    }

    String department() {
        return department;
    }

    String manager() {
        return manager;
    }
}
