package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-15: contracts and payments with vendors that are debarred, closed or in arrears. */
final class Vendors {

    private Vendors() {}

    static List<Plot> plots() {
        return List.of(vendors());
    }

    private static Plot vendors() {
        return Plot.of("LF-15")
                .ordinary(15, Vendors::soundVendor)
                .ordinary(3, Vendors::pastTroubles)
                .slip("a contract on the first day of a debarment", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    debar(e, bill, day, day.plusMonths(6));
                    tell(e, bill.contract(day));
                })
                .slip("a contract made under a debarment, and its payment", e -> {
                    LocalDate day = Days.recent(e);
                    Bill bill = Bill.of(e);
                    debar(e, bill, day.minusMonths(3), day);
                    Entry contract = bill.contract(day.minusDays(20));
                    tell(e, contract);
                    tell(e, bill.resolve(day).with("contract_no", contract.key()));
                })
                .slip("a payment to a vendor that had closed", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    String business = open(e, bill);
                    status(e, bill, business, "CLOSED", day);
                    tell(e, bill.resolve(day));
                })
                .slip("a contract with a suspended vendor, which opened again the day after", e -> {
                    LocalDate day = Days.recent(e);
                    Bill bill = Bill.of(e);
                    String business = open(e, bill);
                    status(e, bill, business, "SUSPENDED", day.minusMonths(2));
                    status(e, bill, business, "ACTIVE", day.plusDays(1));
                    tell(e, bill.contract(day));
                })
                .slip("arrears in another city", e -> {
                    LocalDate day = Days.recent(e);
                    Bill bill = Bill.of(e);
                    arrears(e, bill, day.minusDays(40)).at(e.another());
                    tell(e, bill.resolve(day));
                })
                .slip("arrears since the day of the contract, cleared later", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    Entry arrears = arrears(e, bill, day);
                    arrears.corrected(day.plusDays(20)).with("cleared_on", day.plusDays(20));
                    tell(e, bill.contract(day));
                })
                .lookAlike("a contract from before the debarment is paid", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    Entry contract = bill.contract(day.minusDays(40));
                    debar(e, bill, day.minusDays(39), day.plusDays(140));
                    e.answer(contract.key());
                    e.answer(bill.resolve(day)
                            .with("contract_no", contract.key())
                            .key());
                })
                .lookAlike("the debarment ended the day before", e -> {
                    LocalDate day = Days.recent(e);
                    Bill bill = Bill.of(e);
                    debar(e, bill, day.minusMonths(6), day.minusDays(1));
                    e.answer(bill.contract(day).key());
                })
                .lookAlike("the vendor had opened again on the day itself", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    String business = open(e, bill);
                    status(e, bill, business, "SUSPENDED", day.minusDays(80));
                    status(e, bill, business, "ACTIVE", day);
                    e.answer(bill.contract(day).key());
                })
                .lookAlike("the vendor closed the day after", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    String business = open(e, bill);
                    status(e, bill, business, "CLOSED", day.plusDays(1));
                    e.answer(bill.resolve(day).key());
                })
                .lookAlike("one shop closed when the next opened", e -> {
                    LocalDate day = Days.recent(e);
                    Bill bill = Bill.of(e);
                    String business = open(e, bill);
                    status(e, bill, business, "CLOSED", day.minusDays(30));
                    status(e, bill, e.number("B"), "ACTIVE", day.minusDays(30));
                    e.answer(bill.resolve(day).key());
                })
                .lookAlike("arrears that were paid on the day itself", e -> {
                    LocalDate day = Days.past(e);
                    Bill bill = Bill.of(e);
                    arrears(e, bill, day.minusDays(90)).corrected(day).with("cleared_on", day);
                    e.answer(bill.resolve(day).key());
                })
                .lookAlike("a relief payment to somebody in arrears", e -> {
                    LocalDate day = Days.recent(e);
                    Bill bill = Bill.of(e);
                    arrears(e, bill, day.minusDays(90));
                    e.answer(bill.resolve(day).with("kind", "OTHER").key());
                });
    }

    private static void tell(Episode e, Entry contractOrPayment) {
        e.answer(contractOrPayment.key(), contractOrPayment.won("amount"));
    }

    private static void debar(Episode e, Bill bill, LocalDate from, LocalDate until) {
        e.put("vendor_debarment")
                .with("vendor_id", bill.vendor().id())
                .with("starts_on", from)
                .with("ends_on", until)
                .at(e.common());
    }

    /** Opens the vendor's business, years ago, and returns its number. */
    private static String open(Episode e, Bill bill) {
        String business = e.number("B");
        status(e, bill, business, "ACTIVE", LocalDate.of(2008 + e.below(16), 1 + e.below(12), 1 + e.below(28)));
        return business;
    }

    private static void status(Episode e, Bill bill, String business, String status, LocalDate from) {
        e.put("business_status")
                .with("business_no", business)
                .with("owner_id", bill.vendor().id())
                .with("status", status)
                .with("changed_on", from);
    }

    private static Entry arrears(Episode e, Bill bill, LocalDate since) {
        return e.put("tax_arrears")
                .with("person_id", bill.vendor().id())
                .with("amount", e.won(200_000, 9_000_000))
                .with("since", since);
    }

    private static void soundVendor(Episode e) {
        Bill bill = Bill.of(e);
        open(e, bill);
        bill.paid(bill.bought(e.between(320, 1)));
    }

    /** A vendor whose debarment, arrears and pause lie behind it. */
    private static void pastTroubles(Episode e) {
        Bill bill = Bill.of(e);
        LocalDate day = e.between(200, 1);
        String business = open(e, bill);
        status(e, bill, business, "SUSPENDED", day.minusDays(400));
        status(e, bill, business, "ACTIVE", day.minusDays(340));
        debar(e, bill, day.minusDays(300), day.minusDays(100));
        arrears(e, bill, day.minusDays(250)).corrected(day.minusDays(60)).with("cleared_on", day.minusDays(60));
        bill.paid(bill.bought(day));
    }
}
