package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Person;

/**
 * What somebody is entitled to in a month, how it is requested, and how it is paid. In every government all decide by one
 * day and request on one day, so that totals of several offices add up on every day between.
 */
final class Benefit {

    static final List<String> PROGRAMMES = List.of("LIVELIHOOD", "PENSION", "DISABILITY", "CHILD");

    private static final int DECIDED_BY = 12;
    private static final int REQUESTED = 15;
    private static final int PAID = 25;

    private final Episode e;
    private final String programme;
    private final YearMonth month;
    private final Person recipient;
    private final long amount;

    private Benefit(Episode e, String programme, YearMonth month, Person recipient, long amount) {
        this.e = e;
        this.programme = programme;
        this.month = month;
        this.recipient = recipient;
        this.amount = amount;
    }

    static Benefit of(Episode e, String programme, YearMonth month, Person recipient) {
        return new Benefit(e, programme, month, recipient, e.won(100_000, 1_200_000));
    }

    /** The same in another month. */
    Benefit in(YearMonth other) {
        return new Benefit(e, programme, other, recipient, amount);
    }

    /** Of one of the programmes. */
    static Benefit of(Episode e, YearMonth month, Person recipient) {
        return of(e, programme(e), month, recipient);
    }

    static String programme(Episode e) {
        return PROGRAMMES.get(e.below(PROGRAMMES.size()));
    }

    /** Of so many months ago; the last whose benefits have been paid is 1. */
    static YearMonth month(Episode e, int ago) {
        return YearMonth.from(e.today()).minusMonths(ago);
    }

    static LocalDate requestDay(Episode e, YearMonth month) {
        return e.lastWorkingDay(month.atDay(REQUESTED));
    }

    static LocalDate payday(Episode e, YearMonth month) {
        return e.lastWorkingDay(month.atDay(PAID));
    }

    Entry entitled() {
        return entitled(e.lastWorkingDay(month.atDay(DECIDED_BY - e.below(4))));
    }

    Entry entitled(LocalDate day) {
        return e.put("welfare_entitlement")
                .with("programme", programme)
                .with("pay_month", month.toString())
                .with("recipient_id", recipient.id())
                .with("amount", amount)
                .with("decided_on", day);
    }

    Entry paid() {
        return paid(payday(e, month));
    }

    Entry paid(LocalDate day) {
        return e.put("welfare_payment")
                .with("programme", programme)
                .with("recipient_id", recipient.id())
                .with("recipient_name", recipient.name())
                .with("household_no", recipient.householdNo())
                .with("account_no", recipient.account())
                .with("pay_month", month.toString())
                .with("amount", amount)
                .with("paid_on", day);
    }

    /** Decided, paid, and transferred by the bank. */
    void all() {
        entitled();
        transferred(paid());
    }

    private void transferred(Entry payment) {
        e.put("bank_transfer")
                .with("account_no", payment.value("account_no"))
                .with("booked_on", payment.value("paid_on"))
                .with("direction", "DEBIT")
                .with("amount", payment.value("amount"))
                .with("purpose", "WELFARE")
                .with("department", "D-WELFARE")
                .with("payee_name", payment.value("recipient_name"));
    }

    /** A request of a total. */
    static Entry request(Episode e, String programme, YearMonth month, LocalDate day, long amount, int heads) {
        return e.put("welfare_request")
                .with("programme", programme)
                .with("pay_month", month.toString())
                .with("amount", amount)
                .with("head_count", heads)
                .with("requested_on", day);
    }

    static long sum(List<Benefit> benefits) {
        return benefits.stream().mapToLong(benefit -> benefit.amount).sum();
    }

    long amount() {
        return amount;
    }

    String key() {
        return programme + "|" + month;
    }

    String programme() {
        return programme;
    }

    YearMonth month() {
        return month;
    }
}
