package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;

/** The payroll of one department: what stands on it, and what the bank pays from the department's account. */
final class Payroll {

    /** The 20th, or the last working day before. */
    private static final int PAYDAY = 20;

    private static final int PREPARED_DAYS = 4;
    private static final int NET_PER_CENT = 82;

    private final Episode e;
    private final String department;
    private final String clerk;
    private final Entry account;
    private final Map<String, Long> pay = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();

    private Payroll(Episode e) {
        this.e = e;
        this.department = e.department();
        this.clerk = e.officer("D-HR").id();
        LocalDate opened = e.between(3_000, 2_000);
        this.account = e.put("public_account")
                .with("account_no", e.account())
                .with("department", department)
                .with("purpose", "PAYROLL")
                .with("opened_on", opened);
        e.put("department_mapping")
                .with("instrument_no", account.value("account_no"))
                .with("department", department)
                .with("starts_on", opened);
    }

    static Payroll of(Episode e) {
        return new Payroll(e);
    }

    /** The month that lies so many months before today's. */
    static YearMonth month(Episode e, int back) {
        return YearMonth.from(e.today()).minusMonths(back);
    }

    static LocalDate payday(Episode e, YearMonth month) {
        return e.lastWorkingDay(month.atDay(PAYDAY));
    }

    String department() {
        return department;
    }

    /** Staff number of who prepares the pay. */
    String clerk() {
        return clerk;
    }

    /** Somebody new on the payroll. */
    Officer officer() {
        return e.hire(department);
    }

    /** Pays somebody's money to another account from now on. */
    void payTo(Officer officer, String accountNo) {
        accounts.put(officer.id(), accountNo);
    }

    long gross(Officer officer) {
        return pay.computeIfAbsent(officer.id(), id -> e.won(2_500_000, 7_200_000) / 10_000 * 10_000);
    }

    void gross(Officer officer, long amount) {
        pay.put(officer.id(), amount);
    }

    /** Pays somebody for every month from one so many months ago to another. */
    void pay(Officer officer, int from, int to) {
        for (int back = from; back >= to; back--) {
            pay(officer, month(e, back));
        }
    }

    /** An item of the payroll, and its transfer on the payday. */
    Entry pay(Officer officer, YearMonth month) {
        Entry item = item(officer, month);
        send(item);
        return item;
    }

    /** An item that is prepared some days before the payday. */
    Entry item(Officer officer, YearMonth month) {
        long gross = gross(officer);
        LocalDate day = payday(e, month);
        return e.put("payroll_item")
                .with("officer_id", officer.id())
                .with("pay_month", month.toString())
                .with("period_start", month.atDay(1))
                .with("pay_date", day)
                .with("department", department)
                .with("gross_pay", gross)
                .with("net_pay", gross * NET_PER_CENT / 100)
                .with("account_no", accounts.getOrDefault(officer.id(), officer.account()))
                .with("prepared_by", clerk)
                .with("person_id", officer.person().id())
                .with("household_no", officer.person().householdNo())
                .with("paid_ratio", 1)
                .enteredOn(e.lastWorkingDay(day.minusDays(PREPARED_DAYS)));
    }

    /** The bank pays an item. */
    Entry send(Entry item) {
        return transfer(item, "DEBIT", item.date("pay_date")).with("amount", item.won("net_pay"));
    }

    /** The bank could not deliver it. */
    Entry back(Entry item, LocalDate day) {
        return transfer(item, "CREDIT", day).with("amount", item.won("net_pay"));
    }

    private Entry transfer(Entry item, String direction, LocalDate day) {
        return e.put("bank_transfer")
                .with("account_no", item.value("account_no"))
                .with("booked_on", day)
                .with("direction", direction)
                .with("purpose", "PAYROLL")
                .with("department", department)
                .with("officer_id", item.value("officer_id"))
                .with("pay_month", item.value("pay_month"))
                .with("memo", Integer.parseInt(item.text("pay_month").substring(5)) + "월 급여")
                .with("public_account_no", account.value("account_no"))
                .with("managed_by", account.value("managed_by"));
    }

    /** The key of the case about one month of somebody's pay. */
    static String caseKey(Officer officer, YearMonth month) {
        return officer.id() + "|" + month;
    }
}
