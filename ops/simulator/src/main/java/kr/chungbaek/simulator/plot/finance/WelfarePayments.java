package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LF-21 and LF-22: benefits of the dead, and of strangers that share an account. */
final class WelfarePayments {

    private WelfarePayments() {}

    static List<Plot> plots() {
        return List.of(dead(), shared());
    }

    // LF-21

    private static Plot dead() {
        return Plot.of("LF-21")
                .ordinary(25, WelfarePayments::yearOfBenefits)
                .ordinary(2, WelfarePayments::lastBenefit)
                .slip("paid days after the death", e -> {
                    Person recipient = e.person();
                    Entry payment = Benefit.of(e, past(e), recipient).paid();
                    died(e, recipient, "REGISTRY", payment.date("paid_on").minusDays(1 + e.below(20)));
                    tell(e, payment);
                })
                .slip("paid a day after the death, of which a hospital tells in January", e -> {
                    Person recipient = e.person();
                    Entry payment =
                            Benefit.of(e, Benefit.month(e, 1), recipient).paid();
                    died(e, recipient, "HOSPITAL", payment.date("paid_on").minusDays(1));
                    tell(e, payment);
                })
                .slip("cremated in another city", e -> {
                    Person recipient = e.person();
                    Entry payment = Benefit.of(e, past(e), recipient).paid();
                    died(e, recipient, "CREMATORIUM", payment.date("paid_on").minusDays(4))
                            .at(e.another());
                    tell(e, payment);
                })
                .slip("the death was reported weeks after two benefits of the month", e -> {
                    Person recipient = e.person();
                    YearMonth month = past(e);
                    Entry living = Benefit.of(e, "LIVELIHOOD", month, recipient).paid();
                    Entry pension = Benefit.of(e, "PENSION", month, recipient).paid();
                    LocalDate died = living.date("paid_on").minusDays(3);
                    died(e, recipient, "REGISTRY", died)
                            .with("reported_on", died.plusDays(30))
                            .enteredOn(died.plusDays(30));
                    e.answer(key(living), living.won("amount") + pension.won("amount"));
                })
                .slip("one benefit before the death, one after it", e -> {
                    Person recipient = e.person();
                    YearMonth month = past(e);
                    Entry before = Benefit.of(e, "PENSION", month, recipient).paid();
                    LocalDate died = before.date("paid_on");
                    tell(e, Benefit.of(e, "LIVELIHOOD", month, recipient).paid(died.plusDays(1)));
                    died(e, recipient, "BURIAL", died);
                })
                .lookAlike("paid on the day of death", e -> {
                    Person recipient = e.person();
                    Entry payment = Benefit.of(e, past(e), recipient).paid();
                    died(e, recipient, "REGISTRY", payment.date("paid_on"));
                    innocent(e, payment);
                })
                .lookAlike("a namesake died", e -> {
                    Person recipient = e.person();
                    Entry payment =
                            Benefit.of(e, Benefit.month(e, 1), recipient).paid();
                    died(
                            e,
                            e.namesake(recipient),
                            "HOSPITAL",
                            payment.date("paid_on").minusDays(9));
                    innocent(e, payment);
                })
                .lookAlike("the spouse died", e -> {
                    Person recipient = e.person();
                    Entry payment = Benefit.of(e, past(e), recipient).paid();
                    died(
                            e,
                            e.relative(recipient),
                            "REGISTRY",
                            payment.date("paid_on").minusDays(30));
                    innocent(e, payment);
                })
                .lookAlike("the death was recorded of the wrong person, and taken back before the payday", e -> {
                    Person recipient = e.person();
                    YearMonth month = past(e);
                    LocalDate day = month.atDay(3);
                    died(e, recipient, "REGISTRY", day).droppedOn(day.plusDays(10));
                    innocent(e, Benefit.of(e, month, recipient).paid());
                });
    }

    private static YearMonth past(Episode e) {
        return Benefit.month(e, 2 + e.below(9));
    }

    private static Entry died(Episode e, Person person, String source, LocalDate day) {
        return e.put("death_record")
                .with("person_id", person.id())
                .with("source", source)
                .with("died_on", day)
                .with("reported_on", day);
    }

    private static String key(Entry payment) {
        return payment.text("recipient_id") + "|" + payment.text("pay_month");
    }

    private static void tell(Episode e, Entry payment) {
        e.answer(key(payment), payment.won("amount"));
    }

    private static void innocent(Episode e, Entry payment) {
        e.answer(key(payment));
    }

    /** Somebody's months, one after the other, each within an office's total. */
    private static void yearOfBenefits(Episode e) {
        int months = 4 + e.below(9);
        Benefit benefit = Benefit.of(e, Benefit.month(e, months), e.person());
        for (int ago = months; ago >= 0; ago--) {
            requested(e, benefit.in(Benefit.month(e, ago)));
        }
    }

    private static void requested(Episode e, Benefit benefit) {
        benefit.all();
        Benefit.request(
                e, benefit.programme(), benefit.month(), Benefit.requestDay(e, benefit.month()), benefit.amount(), 1);
    }

    /** Benefits that end with a death, of which two sources tell. */
    private static void lastBenefit(Episode e) {
        Person recipient = e.person();
        YearMonth month = Benefit.month(e, 1 + e.below(10));
        Benefit last = Benefit.of(e, month, recipient);
        requested(e, last.in(month.minusMonths(1)));
        requested(e, last);
        LocalDate died = Benefit.payday(e, month).plusDays(1 + e.below(20));
        died(e, recipient, "HOSPITAL", died);
        died(e, recipient, "REGISTRY", died)
                .with("reported_on", died.plusDays(12))
                .enteredOn(died.plusDays(12));
    }

    // LF-22

    private static Plot shared() {
        return Plot.of("LF-22")
                .ordinary(6, WelfarePayments::household)
                .ordinary(2, WelfarePayments::facility)
                .slip("two strangers' benefits in one account", e -> {
                    YearMonth month = past(e);
                    Person one = e.person();
                    tellShared(e, paidInto(e, one.account(), month, one, e.person()));
                })
                .slip("three strangers and an account of somebody else, in January", e -> {
                    YearMonth month = Benefit.month(e, 1);
                    tellShared(e, paidInto(e, e.account(), month, e.person(), e.person(), e.person()));
                })
                .slip("a household's account that a stranger uses, too", e -> {
                    Person one = e.person();
                    tellShared(e, paidInto(e, one.account(), past(e), one, e.relative(one), e.person()));
                })
                .slip("people of two facilities", e -> {
                    List<Entry> payments = paidInto(e, e.account(), past(e), e.person(), e.person());
                    payments.forEach(payment -> payment.with("facility_no", e.number("F")));
                    tellShared(e, payments);
                })
                .slip("an account was mended to a stranger's", e -> {
                    YearMonth month = Benefit.month(e, 1);
                    Person one = e.person();
                    Entry ours = Benefit.of(e, month, one).paid();
                    Entry theirs = Benefit.of(e, month, e.person()).paid();
                    theirs.corrected(e.workingDays(theirs.date("paid_on"), 2)).with("account_no", one.account());
                    e.answer(sharedKey(ours), ours.won("amount") + theirs.won("amount"));
                })
                .lookAlike("a household shares an account", e -> {
                    Person one = e.person();
                    innocentShared(e, paidInto(e, one.account(), past(e), one, e.relative(one)));
                })
                .lookAlike("a facility keeps the account of those who live there", e -> {
                    String facility = e.number("F");
                    List<Entry> payments =
                            paidInto(e, e.account(), Benefit.month(e, 1), e.person(), e.person(), e.person());
                    payments.forEach(payment -> payment.with("facility_no", facility));
                    innocentShared(e, payments);
                })
                .lookAlike("one recipient who moved to another household within the month", e -> {
                    Person one = e.person();
                    List<Entry> payments = paidInto(e, one.account(), past(e), one, one);
                    payments.get(1).with("household_no", e.person().householdNo());
                    innocentShared(e, payments);
                })
                .lookAlike("the account came to somebody else in the next month", e -> {
                    YearMonth month = past(e);
                    Person one = e.person();
                    List<Entry> first = paidInto(e, one.account(), month, one);
                    List<Entry> next = paidInto(e, one.account(), month.plusMonths(1), e.person());
                    innocentShared(e, first);
                    innocentShared(e, next);
                });
    }

    private static List<Entry> paidInto(Episode e, String account, YearMonth month, Person... recipients) {
        return Arrays.stream(recipients)
                .map(recipient -> Benefit.of(e, month, recipient).paid().with("account_no", account))
                .toList();
    }

    private static String sharedKey(Entry payment) {
        return payment.text("account_no") + "|" + payment.text("pay_month");
    }

    private static void tellShared(Episode e, List<Entry> payments) {
        long sum = payments.stream().mapToLong(payment -> payment.won("amount")).sum();
        e.answer(sharedKey(payments.get(0)), sum);
    }

    private static void innocentShared(Episode e, List<Entry> payments) {
        e.answer(sharedKey(payments.get(0)));
    }

    /** A couple with one account. */
    private static void household(Episode e) {
        Person one = e.person();
        Person other = e.relative(one);
        for (int ago = 8; ago >= 1; ago--) {
            paidInto(e, one.account(), Benefit.month(e, ago), one, other);
        }
    }

    /** A facility that keeps one account for all. */
    private static void facility(Episode e) {
        String facility = e.number("F");
        String account = e.account();
        Person[] people = {e.person(), e.person(), e.person(), e.person(), e.person()};
        for (int ago = 6; ago >= 1; ago--) {
            paidInto(e, account, Benefit.month(e, ago), people)
                    .forEach(payment -> payment.with("facility_no", facility));
        }
    }
}
