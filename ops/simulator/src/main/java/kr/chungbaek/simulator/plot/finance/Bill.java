package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Company;

/** What a department owes a vendor: the contract, the vendor's invoice, the resolution to pay and the transfer. */
final class Bill {

    private final Episode e;
    private final Company vendor;
    private final String department;
    private final String purpose;
    private final long amount;

    private Bill(Episode e, String purpose, long amount) {
        this.e = e;
        this.vendor = e.company();
        this.department = e.department();
        this.purpose = purpose;
        this.amount = amount;
    }

    static Bill of(Episode e) {
        return new Bill(e, Works.purchase(e), e.won(300_000, 9_000_000));
    }

    /** The same, owed to somebody else. */
    Bill ofAnotherVendor() {
        return new Bill(e, purpose, amount);
    }

    /** A contract on what is owed, from the days before. */
    Entry contract(LocalDate day) {
        return Works.contract(e, department, vendor.id(), day, amount).with("title", purpose);
    }

    /** The vendor's invoice. */
    Entry invoice(LocalDate day) {
        return e.put("tax_invoice")
                .with("issuer_id", vendor.id())
                .with("amount", amount)
                .with("issued_on", day)
                .with("cancelled", false);
    }

    /** The resolution to pay without contract and invoice. */
    Entry resolve(LocalDate day) {
        return e.put("expenditure")
                .with("department", department)
                .with("kind", "PURCHASE")
                .with("vendor_id", vendor.id())
                .with("payee_id", vendor.id())
                .with("payee_name", vendor.name())
                .with("account_no", vendor.account())
                .with("purpose", purpose)
                .with("amount", amount)
                .with("resolved_on", day);
    }

    /** A contract, an invoice on it, and the resolution to pay them. */
    Entry bought(LocalDate day) {
        Entry contract = contract(e.lastWorkingDay(day.minusDays(10 + e.below(20))));
        Entry invoice = invoice(e.lastWorkingDay(day.minusDays(1 + e.below(5))));
        return resolve(day).with("contract_no", contract.key()).with("invoice_no", invoice.key());
    }

    /** Pays what was resolved, two working days later at most. */
    Entry paid(Entry resolution) {
        LocalDate day = e.workingDays(resolution.date("resolved_on"), 1 + e.below(2));
        e.put("bank_transfer")
                .with("account_no", resolution.value("account_no"))
                .with("booked_on", day)
                .with("direction", "DEBIT")
                .with("amount", resolution.value("amount"))
                .with("purpose", "SUPPLIES")
                .with("department", department)
                .with("payee_name", resolution.value("payee_name"))
                .with("memo", resolution.value("purpose"));
        resolution.corrected(day).with("paid_on", day);
        return resolution;
    }

    Company vendor() {
        return vendor;
    }

    String department() {
        return department;
    }
}
