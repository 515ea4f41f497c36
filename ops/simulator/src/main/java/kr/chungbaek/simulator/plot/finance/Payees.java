package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Company;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** LF-10, LF-11 and LF-12: a debt is paid once, to the creditor, and not to an officer. */
final class Payees {

    private static final int WINDOW_DAYS = 90;

    private Payees() {}

    static List<Plot> plots() {
        return List.of(once(), creditor(), officers());
    }

    // LF-10

    private static Plot once() {
        return Plot.of("LF-10")
                .ordinary(30, Payees::purchases)
                .ordinary(6, Payees::rent)
                .slip("an invoice paid again under another purpose", e -> {
                    Bill bill = Bill.of(e);
                    Entry first = bill.paid(bill.bought(past(e)));
                    Entry second = bill.resolve(e.workingDays(first.date("resolved_on"), 20))
                            .with("invoice_no", first.value("invoice_no"))
                            .with("purpose", "사무용품 일괄 구입");
                    tell(e, second);
                })
                .slip("the same purpose again, without an invoice", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = Days.recent(e);
                    bill.paid(bill.resolve(e.lastWorkingDay(day.minusDays(12))));
                    tell(e, bill.resolve(day));
                })
                .slip("resolved twice on one day", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = past(e);
                    bill.paid(bill.resolve(day));
                    tell(e, bill.paid(bill.resolve(day)));
                })
                .slip("again after exactly 90 days", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = e.between(200, 60);
                    bill.paid(bill.bought(day.minusDays(WINDOW_DAYS)));
                    tell(e, bill.paid(bill.resolve(day)));
                })
                .slip("another department pays the same invoice", e -> {
                    Bill bill = Bill.of(e);
                    Entry first = bill.paid(bill.bought(past(e)));
                    Entry second = bill.resolve(e.workingDays(first.date("resolved_on"), 4))
                            .with("department", e.department())
                            .with("invoice_no", first.value("invoice_no"));
                    tell(e, second);
                })
                .lookAlike("a rent for the next month", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = past(e);
                    bill.resolve(day).with("pay_month", Days.month(day));
                    LocalDate later = day.plusMonths(1);
                    e.answer(bill.resolve(e.nextWorkingDay(later))
                            .with("pay_month", Days.month(later))
                            .key());
                })
                .lookAlike("again after 91 days", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = Days.recent(e);
                    bill.paid(bill.resolve(day.minusDays(WINDOW_DAYS + 1)));
                    e.answer(bill.resolve(day).key());
                })
                .lookAlike("another invoice for another purchase at the same price", e -> {
                    Bill bill = Bill.of(e);
                    Entry first = bill.bought(past(e)).with("purpose", "토너 구입");
                    LocalDate day = e.workingDays(first.date("resolved_on"), 5);
                    Entry invoice = bill.invoice(day);
                    e.answer(bill.resolve(day)
                            .with("invoice_no", invoice.key())
                            .with("purpose", "의자 구입")
                            .key());
                })
                .lookAlike("the first resolution had been withdrawn", e -> {
                    Bill bill = Bill.of(e);
                    Entry first = bill.resolve(past(e));
                    LocalDate day = first.date("resolved_on");
                    first.droppedOn(e.workingDays(day, 1));
                    e.answer(bill.resolve(e.workingDays(day, 2)).key());
                })
                .lookAlike("two vendors at one price", e -> {
                    LocalDate day = Days.recent(e);
                    Bill ours = Bill.of(e);
                    ours.bought(day);
                    e.answer(ours.ofAnotherVendor().bought(day).key());
                });
    }

    private static LocalDate past(Episode e) {
        return e.between(300, 90);
    }

    private static void tell(Episode e, Entry expenditure) {
        e.answer(expenditure.key(), expenditure.won("amount"));
    }

    /** A purchase on contract and invoice, or a small one without. */
    private static void purchases(Episode e) {
        Bill bill = Bill.of(e);
        LocalDate day = e.between(320, 1);
        bill.paid(e.chance(0.7) ? bill.bought(day) : bill.resolve(day));
    }

    /** The same amount for the same purpose month by month. */
    private static void rent(Episode e) {
        Bill bill = Bill.of(e);
        LocalDate first = e.today().minusMonths(11).withDayOfMonth(5);
        for (int month = 0; month < 11; month++) {
            LocalDate day = e.nextWorkingDay(first.plusMonths(month));
            bill.paid(bill.resolve(day).with("pay_month", Days.month(day)));
        }
    }

    // LF-11

    private static Plot creditor() {
        return Plot.of("LF-11")
                .ordinary(25, Payees::purchases)
                .ordinary(3, e -> assigned(e, e.between(320, 2)))
                .slip("the account belongs to another than the contract's party", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = Days.past(e);
                    Entry contract = bill.contract(day.minusDays(20));
                    tell(e, to(e.company(), bill.resolve(day).with("contract_no", contract.key())));
                })
                .slip("the invoice was issued by another", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = Days.recent(e);
                    Entry invoice = bill.invoice(day.minusDays(3))
                            .with("issuer_id", e.company().id());
                    tell(e, bill.resolve(day).with("invoice_no", invoice.key()));
                })
                .slip("the claim was assigned to somebody else", e -> {
                    Entry bill = assigned(e, Days.past(e));
                    tell(e, to(e.company(), bill));
                })
                .slip("the claim of another contract was assigned", e -> {
                    Bill bill = Bill.of(e);
                    Company assignee = e.company();
                    Entry resolution = bill.bought(Days.past(e));
                    assign(e, e.number("K"), assignee, resolution.date("resolved_on"));
                    tell(e, to(assignee, resolution));
                })
                .slip("a namesake of the owner was paid", e -> {
                    Person owner = e.person();
                    Person namesake = e.namesake(owner);
                    Bill bill = Bill.of(e);
                    LocalDate day = Days.recent(e);
                    Entry contract = bill.contract(day.minusDays(15)).with("vendor_id", owner.id());
                    tell(
                            e,
                            bill.resolve(day)
                                    .with("contract_no", contract.key())
                                    .with("vendor_id", owner.id())
                                    .with("payee_id", namesake.id())
                                    .with("payee_name", namesake.name())
                                    .with("account_no", namesake.account()));
                })
                .lookAlike(
                        "the claim was assigned to who was paid",
                        e -> e.answer(assigned(e, Days.pastOrRecent(e)).key()))
                .lookAlike("an invoice of another that was cancelled", e -> {
                    Bill bill = Bill.of(e);
                    LocalDate day = Days.past(e);
                    Entry invoice = bill.invoice(day.minusDays(4))
                            .with("issuer_id", e.company().id())
                            .with("cancelled", true);
                    e.answer(bill.resolve(day).with("invoice_no", invoice.key()).key());
                })
                .lookAlike("the account was mended on the day of the resolution", e -> {
                    Bill bill = Bill.of(e);
                    Entry resolution = to(e.company(), bill.bought(Days.recent(e)));
                    to(bill.vendor(), resolution.corrected(resolution.date("resolved_on")));
                    e.answer(resolution.key());
                })
                .lookAlike(
                        "neither contract nor invoice tells of another",
                        e -> e.answer(to(e.company(), Bill.of(e).resolve(Days.past(e)))
                                .key()));
    }

    private static Entry to(Company payee, Entry expenditure) {
        return expenditure
                .with("payee_id", payee.id())
                .with("payee_name", payee.name())
                .with("account_no", payee.account());
    }

    /** A bill of which the vendor's bank receives the money, as was agreed before. */
    private static Entry assigned(Episode e, LocalDate day) {
        Company assignee = e.company();
        Entry resolution = to(assignee, Bill.of(e).bought(day));
        assign(e, resolution.text("contract_no"), assignee, day);
        return resolution;
    }

    private static void assign(Episode e, String contract, Company assignee, LocalDate before) {
        e.put("claim_assignment")
                .with("contract_no", contract)
                .with("assignee_id", assignee.id())
                .with("accepted_on", e.lastWorkingDay(before.minusDays(1 + e.below(9))));
    }

    // LF-12

    private static Plot officers() {
        return Plot.of("LF-12")
                .ordinary(6, Payees::ownMoney)
                .slip("a purchase paid to an officer", e -> {
                    Entry account = OfficerAccounts.own(e, e.hire("D-FIN"));
                    tell(e, into(account, Bill.of(e).resolve(Days.past(e))));
                })
                .slip("a purchase paid to an officer's spouse", e -> {
                    Entry account = spouse(e, e.hire("D-BUILD"));
                    tell(e, into(account, Bill.of(e).bought(Days.recent(e))));
                })
                .slip("a subsidy paid to a brother who lives elsewhere", e -> {
                    Entry account = OfficerAccounts.of(e, e.hire("D-WELFARE"), e.person(), "SIBLING");
                    tell(e, into(account, Bill.of(e).resolve(Days.past(e)).with("kind", "SUBSIDY")));
                })
                .slip("the account was changed to an officer's after the resolution", e -> {
                    Entry account = OfficerAccounts.own(e, e.hire("D-FIN"));
                    Entry resolution = Bill.of(e).bought(Days.recent(e));
                    into(account, resolution.corrected(e.workingDays(resolution.date("resolved_on"), 1)));
                    tell(e, resolution);
                })
                .lookAlike("an advance that is paid back", e -> ownMoney(e, "REIMBURSEMENT"))
                .lookAlike("travel expenses", e -> ownMoney(e, "TRAVEL"))
                .lookAlike("pay", e -> ownMoney(e, "PAYROLL"))
                .lookAlike("an officer's namesake", e -> {
                    Officer officer = e.hire("D-TAX");
                    OfficerAccounts.own(e, officer);
                    Person namesake = e.namesake(officer.person());
                    e.answer(Bill.of(e)
                            .resolve(Days.recent(e))
                            .with("payee_name", namesake.name())
                            .with("account_no", namesake.account())
                            .key());
                })
                .lookAlike("the account of somebody who is no officer any more", e -> {
                    LocalDate day = Days.past(e);
                    Entry account = OfficerAccounts.own(e, e.hire("D-DUTY"));
                    account.droppedOn(e.lastWorkingDay(day.minusDays(30)));
                    e.answer(into(account, Bill.of(e).resolve(day)).key());
                });
    }

    private static Entry spouse(Episode e, Officer officer) {
        return OfficerAccounts.of(e, officer, e.relative(officer.person()), "SPOUSE");
    }

    private static Entry into(Entry account, Entry expenditure) {
        return expenditure.with("account_no", account.value("account_no"));
    }

    private static void ownMoney(Episode e) {
        ownMoney(e, e.oneOf("REIMBURSEMENT", "TRAVEL"));
    }

    /** What an officer rightly receives. */
    private static void ownMoney(Episode e, String kind) {
        Officer officer = e.hire("D-FIN");
        Entry account = OfficerAccounts.own(e, officer);
        int count = 1 + e.below(4);
        for (int turn = 0; turn < count; turn++) {
            Bill bill = Bill.of(e);
            Entry resolution = into(account, bill.resolve(e.between(320, 3)).with("kind", kind))
                    .with("vendor_id", officer.person().id())
                    .with("payee_id", officer.person().id())
                    .with("payee_name", officer.person().name());
            e.answer(resolution.key());
            if (!kind.equals("PAYROLL")) {
                bill.paid(resolution);
            }
        }
    }
}
