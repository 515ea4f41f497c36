package kr.chungbaek.scenario.parse;

import static org.assertj.core.api.Assertions.assertThat;

import kr.chungbaek.scenario.testing.Rules;
import org.junit.jupiter.api.Test;

/** Mistakes in what a rule joins: pairs of records, sets on sets, and several days. */
final class JoinedMistakesTest {

    private static final String BILL =
            "Allowed: billed_on, closed, extra, kind, no, note, paid_on, payer, rate, seen_at," + " urgent, won.";
    private static final String PAYMENT = "Allowed: bill_no, no, paid_at, paid_on, payer, share, won.";

    private static void told(String line, String... messages) {
        assertThat(Rules.problems(line)).as(line).containsExactly(messages);
    }

    @Test
    void tellsMistakesInPairs() {
        String rest = "Add 'record:'.";
        told(
                "subject: { record: bill, with: {} }",
                "s.yaml:5:32: 'with' lacks the key 'record' (the record type of the second record). " + rest);
        told(
                "subject: { record: bill, with: { record: paymnt } }",
                "s.yaml:5:42: record 'paymnt' does not exist. Allowed: bill, payment. Did you mean 'payment'?");
        told(
                "subject: { record: bill, with: { record: payment, same: [no = bil_no] } }",
                "s.yaml:5:63: in record 'payment' the field 'bil_no' does not exist. " + PAYMENT
                        + " Did you mean 'bill_no'?");
        told(
                "subject: { record: bill, with: { record: payment, same: [with.no = bill_no] } }",
                "s.yaml:5:58: name 'with' does not exist. Allowed: paid, subject.");
        told(
                "subject: { record: bill, with: { record: payment, same: [payer = subject.payer] } }",
                "s.yaml:5:58: 'payer = subject.payer' reads more than one record. Put conditions on both under 'where'.");
        told(
                "subject: { record: bill, with: { record: payment, where: closed } }",
                "s.yaml:5:58: record 'payment' has no field 'closed'. The subject has one: write 'subject.closed'.");
        told(
                "subject: { record: bill, with: { record: payment, where: share > 0 } }",
                "s.yaml:5:58: 'share > 0' under 'where' may be neither true nor false, because 'share' is optional."
                        + " Write coalesce(share > 0, false).");
        told(
                "subject: { record: bill, responsible: true, with: { record: payment, responsible: true } }",
                "s.yaml:5:83: both records of a pair are 'responsible'."
                        + " Keep it at the one whose government the case belongs to.");
        told(
                "subject: { record: bill, responsible: true }",
                "s.yaml:5:39: 'responsible' stands without 'with'. Remove it.");
        told("raise: with.won > 3", "s.yaml:5:8: name 'with' does not exist. Allowed: paid, subject.");
        assertThat(Rules.problems(
                        "subject: { record: bill, with: { record: payment } }",
                        "raise: with.wonn > 3",
                        "case: { summary: { ko: '{with.no}', en: '{with.noo}' } }"))
                .extracting(message -> message.substring(0, message.indexOf(". ")))
                .containsExactly(
                        "s.yaml:5:13: in record 'payment' the field 'wonn' does not exist",
                        "s.yaml:6:42: name '{with.noo}' does not exist");
        assertThat(Rules.problems("related: { with: { record: payment } }", "raise: subject.won > 3"))
                .containsExactly("s.yaml:4:12: a set cannot be called 'with'. Choose another name.");
    }

    @Test
    void tellsMistakesInSetsOnSets() {
        told(
                "related: { paid: { record: payment }, other: { record: bill, same: [paid.noo = no] } }",
                "s.yaml:5:74: in record 'payment' the field 'noo' does not exist. " + PAYMENT + " Did you mean 'no'?");
        told(
                "related: { other: { record: bill, same: [paid.no = no] }, paid: { record: payment } }",
                "s.yaml:5:42: set 'other' hangs on 'paid', which does not stand before it. Write 'paid' before it.");
        told(
                "related: { paid: { record: payment, same: [paid.no = no] } }",
                "s.yaml:5:44: set 'paid' hangs on 'paid', which does not stand before it. Name the set between.");
        told(
                "related: { paid: { record: payment }, b: { record: bill, same: [paid.no = no] }, c: { record: bill, same: [b.no = no] } }",
                "s.yaml:5:108: set 'c' hangs on 'b', which hangs on another set itself. Two steps from the subject are the most.");
        told(
                "related: { paid: { record: payment }, b: { record: bill }, c: { record: bill, same: [b.no = no, paid.payer = payer] } }",
                "s.yaml:5:86: set 'c' hangs on two sets. Let it hang on one.");
        told(
                "related: { paid: { record: payment }, b: { record: bill, same: [paid.payer || payer = payer] } }",
                "s.yaml:5:65: 'paid.payer || payer = payer' reads more than one record. Put conditions on both under 'where'.");
        told(
                "related: { paid: { record: payment }, b: { record: bill, where: no = paid.no } }",
                "s.yaml:5:70: 'paid.no' stands for many records, not for one value."
                        + " A set hangs on another one by 'same' only: same: [paid.no = field].");
        told(
                "subject: { record: bill, with: { record: payment, same: [paid.no = bill_no] } }",
                "s.yaml:5:58: a second record cannot hang on a set. Match it with fields of the subject.");
    }

    @Test
    void tellsMistakesInSeveralDays() {
        told(
                "due: { from: billed_on }",
                "s.yaml:6:6: 'due' with 'from' says not how often. Give either 'every' or 'each-year'.");
        told(
                "due: { from: billed_on, every: 12 months, each-year: 07-01 }",
                "s.yaml:6:6: 'due' with 'from' says not how often. Give either 'every' or 'each-year'.");
        told("due: { every: 12 months }", "s.yaml:6:6: 'due' lacks the key 'from' (the first day). Add 'from:'.");
        told(
                "due: { from: billed_on, every: 0 days }",
                "s.yaml:6:32: '0 days' is no span of time. Write 12 months, 1 year, 2 weeks or 30 days.");
        told(
                "due: { from: billed_on, every: 12 months, plus: days(3) }",
                "s.yaml:6:49: 'plus' stands without 'each-year'. Add it to the date under 'from'.");
        told(
                "due: { from: billed_on, each-year: 02-30 }",
                "s.yaml:6:36: '02-30' is no day of the year. Write month and day, as in 07-01.");
        told(
                "due: { from: billed_on, each-year: 07-01, plus: hours(3) }",
                "s.yaml:6:49: 'plus' is a span of time ('hours(3)'). Write days(n) or months(n).");
        told(
                "due: { from: billed_on, each-year: 07-01, plus: 3 }",
                "s.yaml:6:49: 'plus' is a number ('3'). Write days(n) or months(n).");
        told(
                "due: [billed_on, won]",
                "s.yaml:6:18: 'due' is a number ('won'), but must be a date. Name a field that is a date.");
        told(
                "due: { from: billed_on, every: 1 year, until: paid_onn }",
                "s.yaml:6:47: in record 'bill' the field 'paid_onn' does not exist. " + BILL
                        + " Did you mean 'paid_on'?");
        told(
                "raise: count(paid) < passed",
                "s.yaml:5:22: 'passed' cannot be read here. Only 'raise' and 'amount' know it, of a rule with several days"
                        + " under 'due'.");
    }
}
