package kr.chungbaek.scenario.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** Every kind of mistake in a scenario file, with the words in which it is told. */
final class ScenarioReaderTest {

    private static final String BILL =
            "Allowed: billed_on, closed, extra, kind, no, note, paid_on, payer, rate, seen_at," + " urgent, won.";
    private static final String PAYMENT = "Allowed: bill_no, no, paid_at, paid_on, payer, share, won.";

    private static void told(String line, String... messages) {
        assertThat(Rules.problems(line)).as(line).containsExactly(messages);
    }

    @Test
    void tellsUnknownKeysWithTheNearest() {
        told(
                "severity: hihg",
                "s.yaml:6:11: 'severity' is 'hihg'. Allowed: low, medium, high, critical. Did you mean 'high'?");
        told(
                "subject: { record: bill, were: closed }",
                "s.yaml:5:26: key 'were' does not exist. Allowed: record, responsible, where, with. Did you mean 'where'?");
        assertThat(Rules.problems("statsu: live").get(0))
                .startsWith("s.yaml:6:1: key 'statsu' does not exist.")
                .endsWith("Did you mean 'status'?");
    }

    @Test
    void readsTextsInOneLanguageOrInBoth() {
        Scenario scenario = TestConfig.compiled(
                        Rules.rule(
                                "basis: { ko: 지방세법 제20조, en: Local Tax Act }",
                                "why: Lost revenue",
                                "case: { check: ['Is it paid?', { ko: 감면 대상인지 확인해 주십시오., en: 'Is it exempt?' }] }"),
                        Rules.types())
                .scenario();

        assertThat(scenario.basis()).isEqualTo(new Bilingual("지방세법 제20조", "Local Tax Act"));
        assertThat(scenario.why()).isEqualTo(new Bilingual("Lost revenue", "Lost revenue"));
        assertThat(scenario.caseRule().check())
                .containsExactly(Bilingual.of("Is it paid?"), new Bilingual("감면 대상인지 확인해 주십시오.", "Is it exempt?"));
    }

    @Test
    void tellsWrongTexts() {
        told(
                "basis: { ko: 지방세법, eng: Local Tax Act }",
                "s.yaml:6:8: 'basis' lacks the key 'en' (English). Add 'en:'.",
                "s.yaml:6:20: key 'eng' does not exist. Allowed: en, ko. Did you mean 'en'?");
        told("why: [Lost revenue]", "s.yaml:6:6: 'why' is a list. Allowed: a text that is not blank.");
        told(
                "case: { check: [{ ko: 감면 대상인지 확인해 주십시오. }] }",
                "s.yaml:6:17: an item of 'check' lacks the key 'en' (English). Add 'en:'.");
    }

    @Test
    void tellsUnknownRecordsWithTheNearest() {
        told(
                "subject: { record: bil }",
                "s.yaml:5:20: record 'bil' does not exist. Allowed: bill, payment. Did you mean 'bill'?");
        told(
                "related: { paid: { record: paymnt } }",
                "s.yaml:5:28: record 'paymnt' does not exist. Allowed: bill, payment. Did you mean 'payment'?");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(TestConfig.problems("scenario: T-1\n", Rules.types()))
                .containsExactly(
                        "s.yaml:1:1: the file lacks the key 'raise' (the condition that makes a case). Add 'raise:'.",
                        "s.yaml:1:1: the file lacks the key 'subject' (what is judged one by one). Add 'subject:'.",
                        "s.yaml:1:1: the file lacks the key 'title' (its title). Add 'title:'.");
    }

    @Test
    void tellsEverythingInOneRun() {
        assertThat(
                        Rules.problems(
                                "severity: hihg",
                                "subject: { record: bill, where: note = 'x' }",
                                "related: { paid: { record: payment, same: [no = bil_no], where: won > 3 and wonn < 5 } }",
                                "due: subject.won",
                                "amount: sum(paid.wom)",
                                "case: { one-per: [nope], officer: subject.won }",
                                "examples: [{ it: x, given: { bill: { noo: 1 } }, as-of: 2026-01-01, expect: open }, { it: y }]"))
                .extracting(message -> message.substring(0, message.indexOf(": ")))
                .containsExactly(
                        "s.yaml:4:11",
                        "s.yaml:5:33",
                        "s.yaml:6:49",
                        "s.yaml:6:77",
                        "s.yaml:7:6",
                        "s.yaml:8:18",
                        "s.yaml:9:19",
                        "s.yaml:9:35",
                        "s.yaml:10:38",
                        "s.yaml:10:85",
                        "s.yaml:10:85",
                        "s.yaml:10:85");
    }

    @Test
    void tellsWrongFieldsAtTheirPlaceInTheFile() {
        told(
                "raise: count(paid) = 0 and subject.wom > 3",
                "s.yaml:5:36: in record 'bill' the field 'wom' does not exist. " + BILL + " Did you mean 'won'?");
        told(
                "raise: >-\n  count(paid) = 0\n  and subject.wonn > 3",
                "s.yaml:7:15: in record 'bill' the field 'wonn' does not exist. " + BILL + " Did you mean 'won'?");
        told(
                "raise: |\n  count(paid) = 0\n  and subject.wonn > 3",
                "s.yaml:7:15: in record 'bill' the field 'wonn' does not exist. " + BILL + " Did you mean 'won'?");
        told(
                "raise: \"count(paid) = 0 and 'a' = subject.wonn\"",
                "s.yaml:5:43: in record 'bill' the field 'wonn' does not exist. " + BILL + " Did you mean 'won'?");
        told(
                "raise: sum(paid.wom) > 3",
                "s.yaml:5:17: in record 'payment' the field 'wom' does not exist. " + PAYMENT + " Did you mean 'won'?");
        told("raise: foo.won = 1", "s.yaml:5:8: name 'foo' does not exist. Allowed: paid, subject.");
        told(
                "raise: subject.a.b = 1",
                "s.yaml:5:8: 'subject.a.b' is no field. Write 'subject.field' or the field alone.");
        told(
                "related: { paid: { record: payment, where: closed } }",
                "s.yaml:5:44: record 'payment' has no field 'closed'. The subject has one: write 'subject.closed'.");
    }

    @Test
    void tellsWrongEqualities() {
        told(
                "related: { paid: { record: payment, same: [bill_no = no] } }",
                "s.yaml:5:44: in record 'bill' the field 'bill_no' does not exist. " + BILL);
        told(
                "related: { paid: { record: payment, same: [kind] } }",
                "s.yaml:5:44: in record 'payment' the field 'kind' does not exist. " + PAYMENT);
        told(
                "related: { paid: { record: payment, same: [no = paid_on] } }",
                "s.yaml:5:44: 'no = paid_on' is a text of the subject and a date of the set. Match values of one kind.");
        told(
                "related: { paid: { record: payment, same: [no = 5] } }",
                "s.yaml:5:44: 'no = 5' names no field on one side. Put conditions on one record under 'where'.");
        told(
                "related: { paid: { record: payment, complete: own } }",
                "s.yaml:5:47: 'complete: own' stands without 'scope: nation'. Remove it: the own government's feeds are the default.");
    }

    @Test
    void tellsWrongFigures() {
        told(
                "raise: count(*) > 3",
                "s.yaml:5:8: 'count(*)' names no set. Write count(paid) or count(distinct paid.field).");
        told("raise: sum(paid) > 3", "s.yaml:5:8: 'sum(paid)' names a set without a field. Write sum(paid.field).");
        told(
                "raise: paid.won > 3",
                "s.yaml:5:8: 'paid.won' stands for many records, not for one value. Write sum(paid.won), min, max or count of it.");
        told(
                "raise: paid > 3",
                "s.yaml:5:8: 'paid' is a set of records, not a value. Write count(paid) or sum(paid.field).");
        told(
                "raise: sum(paid.payer) > 3",
                "s.yaml:5:12: sum(…) cannot be taken of a text ('paid.payer'). Sum numbers; count counts anything.");
        told(
                "raise: avg(paid.won) > 3",
                "s.yaml:5:8: function 'avg' does not exist. Write sum(set.field) / count(set).");
        told(
                "due: max(paid.paid_on)",
                "s.yaml:6:6: 'max(paid.paid_on)' is a figure over a set, which has no meaning here. Use it in 'raise' or 'amount'.");
    }

    @Test
    void tellsConditionsThatMayBeNull() {
        told(
                "raise: subject.note = 'x'",
                "s.yaml:5:8: 'subject.note = 'x'' under 'raise' may be neither true nor false, because 'note' is optional. Write coalesce(subject.note = 'x', false).");
        told(
                "raise: count(paid) = 0 and max(paid.won) > 3",
                "s.yaml:5:28: 'max(paid.won) > 3' under 'raise' may be neither true nor false, because 'max(paid.won)' of an empty set is null. Write coalesce(max(paid.won) > 3, false).");
        told(
                "related: { paid: { record: payment, where: share > 3 } }",
                "s.yaml:5:44: 'share > 3' under 'where' may be neither true nor false, because 'share' is optional. Write coalesce(share > 3, false).");
        told(
                "raise: count(paid)",
                "s.yaml:5:8: 'raise' is a number ('count(paid)'), but must be true or false. Compare it with something.");
    }

    @Test
    void tellsValuesThatDoNotGoTogether() {
        told(
                "raise: subject.seen_at > subject.billed_on",
                "s.yaml:5:8: a moment ('subject.seen_at') cannot be compared with a date ('subject.billed_on'). Write date_of(subject.seen_at).");
        told(
                "raise: subject.billed_on + 3 > subject.billed_on",
                "s.yaml:5:28: '3' is a number, not a span of time. Write days(3).");
        told(
                "raise: subject.billed_on - subject.billed_on > 3",
                "s.yaml:5:8: dates cannot be subtracted. Write days_between(subject.billed_on, subject.billed_on), a number of days.");
        told(
                "raise: subject.billed_on + hours(3) > subject.billed_on",
                "s.yaml:5:28: 'subject.billed_on' is a date and has no hours. Add days(n).");
        told(
                "raise: days(3) > days(2)",
                "s.yaml:5:8: a span of time ('days(3)') cannot be compared with a span of time ('days(2)'). Compare values of one kind.");
        told(
                "raise: subject.billed_on + days(1.5) > subject.billed_on",
                "s.yaml:5:33: days(n) takes a whole number, and '1.5' may have decimals.");
        told(
                "raise: is_holiday(subject.seen_at)",
                "s.yaml:5:19: is_holiday(date) takes a date, and 'subject.seen_at' is a moment. Write date_of(subject.seen_at).");
        told(
                "raise: is_holiday(subject.billed_on, 3)",
                "s.yaml:5:8: 'is_holiday(subject.billed_on, 3)' has 2 values. Write is_holiday(date).");
        told(
                "raise: subject.closed and subject.won",
                "s.yaml:5:27: 'subject.won' is a number, not a condition. Compare it with something.");
        told(
                "raise: subject.won = null",
                "s.yaml:5:22: nothing is ever equal to null. Write 'is null' or 'is not null'.");
        told(
                "raise: coalesce(subject.note, 5) = 'x'",
                "s.yaml:5:31: 'subject.note' is a text and '5' is a number. Give values of one kind.");
        told(
                "due: subject.seen_at + days(3)",
                "s.yaml:6:6: 'due' is a moment ('subject.seen_at + days(3)'), but must be a date. Write date_of(subject.seen_at + days(3)).");
        told(
                "amount: subject.kind",
                "s.yaml:6:9: 'amount' is a text ('subject.kind'), but must be a number. Name a field or a value that is a number.");
    }

    @Test
    void tellsWhereAnExpressionCannotBeRead() {
        told("raise: count(paid) =", "s.yaml:5:21: the expression ends behind '='. Complete it.");
        told(
                "raise: count(paid = 0",
                "s.yaml:5:22: the expression 'count(paid = 0' ends too early. Close the parenthesis.");
        told(
                "raise: count(paid) = 0 subject.won",
                "s.yaml:5:24: something is missing between '0' and 'subject'. Put a comma, a comparison or 'and' between them.");
        told("raise: subject.kind = 'A", "s.yaml:5:23: the quote that begins here has no end. Close it.");
        told(
                "raise: subject.won = 1e3",
                "s.yaml:5:22: '1e3' is not a plain number. Write it out, as in 1500000 or 0.028.");
        told(
                "raise: subject.won in (select won from paid)",
                "s.yaml:5:24: a rule has no queries of its own. Name the records under 'related' and count or sum them.");
        told(
                "raise: \"subject.won > 1 -- x\"",
                "s.yaml:5:25: a comment of SQL begins here. Write comments behind '#' on lines of their own.");
        told(
                "raise: subject.billed_on = date '2026-02-30'",
                "s.yaml:5:28: date '2026-02-30' is not on the calendar. Write date '2026-01-31' or timestamp '2026-01-31 09:00:00'.");
        told("raise: subject.won > 1; drop table x", "s.yaml:5:23: ';' is no sign of this language. Remove it.");
        told(
                "raise: current_date > subject.billed_on",
                "s.yaml:5:8: 'current_date' cannot be read here. A rule knows no clock: say under 'due' until when something must be there.");
        assertThat(Rules.problems("raise: next_buisness_day(subject.billed_on) > subject.billed_on")
                        .get(0))
                .endsWith("Did you mean 'next_business_day'?");
    }

    @Test
    void explainsACommaThatEndsAnExpression() {
        told(
                "subject: { record: bill, where: coalesce(extra, 0) = 0 }",
                "s.yaml:5:49: a comma ends the expression before '0) = 0'."
                        + " Put the whole expression in quotes, or on a line of its own.");
    }

    @Test
    void tellsWrongParameters() {
        told("raise: count(paid) = :x", "s.yaml:5:22: parameter ':x' does not exist. Add 'x:' under 'params'.");
        told(
                "params: { x: { 2020-13-01: 3 } }",
                "s.yaml:6:16: '2020-13-01' is not a day of the calendar. Allowed: a date as in 2026-01-31.");
        told(
                "params: { x: { 2020-01-01: 3, 2021-01-01: abc } }",
                "s.yaml:6:11: parameter 'x' has values of different kinds. Give only numbers, only texts or only dates.");
        assertThat(Rules.problems("params: { days: 3 }", "amount: :day"))
                .containsExactly("s.yaml:7:9: parameter ':day' does not exist. Allowed: :days. Did you mean ':days'?");
    }

    @Test
    void tellsWrongNamesOfASummary() {
        assertThat(Rules.problems("case: { summary: { ko: '{wno}', en: '{due} {won} {amount}' } }")
                        .get(0))
                .startsWith("s.yaml:6:25: name '{wno}' does not exist.")
                .endsWith("Did you mean '{no}'?");
    }

    @Test
    void tellsSignsOfOtherLanguages() {
        told("raise: won == 1", "s.yaml:5:12: '==' is no sign of this language. Write '='.");
        told("raise: closed && won > 1", "s.yaml:5:15: '&&' is no sign of this language. Write 'and'.");
        told("raise: won > 1;", "s.yaml:5:15: ';' is no sign of this language. Remove it.");
        told(
                "raise: kind = \"A\" and won > 1",
                "s.yaml:5:15: '\"' is no sign of this language. A text stands in single quotes, a field in none.");
        told("raise: (won > 1))", "s.yaml:5:17: ')' closes nothing. Remove it, or open a parenthesis before.");
        told(
                "due: billed_on + interval '60' day",
                "s.yaml:6:18: a span of time is not written so. Write days(n), hours(n) or months(n).");
        told(
                "raise: sum(count(paid)) = 0",
                "s.yaml:5:12: 'sum(count(paid))' is a figure of a figure. Take it of a field: sum(set.field).");
        told(
                "params: { most: 9999999999999999999 }",
                "s.yaml:6:11: '9999999999999999999' of parameter 'most' has more than 18 digits. Give a smaller number.");
    }

    @Test
    void notesARuleThatRaisesOnNothingAtOnce() {
        assertThat(notes("raise: count(paid) = 0"))
                .containsExactly(
                        "s.yaml:5:8: 'raise' may hold while no record of 'paid' has come yet, and no 'due' says"
                                + " until when one must. Add 'due', or ask for one: count(paid) > 0 and …");
        assertThat(notes("raise: sum(paid.won) <> won")).hasSize(1);
        assertThat(notes("raise: coalesce(max(paid.won), 0) < 5")).hasSize(1);
        assertThat(notes("raise: count(paid) > 0 and sum(paid.won) <> won")).isEmpty();
        assertThat(notes("raise: count(paid) >= 2 or won < 0 and count(paid) > 1"))
                .isEmpty();
        assertThat(notes("raise: coalesce(max(paid.won) > 5, false)")).isEmpty();
        assertThat(notes("raise: won > 5")).isEmpty();
        assertThat(notes("raise: count(paid) = 0", "due: billed_on")).isEmpty();
    }

    @Test
    void notesAParameterThatNothingReads() {
        assertThat(notes("params: { least: 5, most: 9 }", "raise: won > :least"))
                .containsExactly("s.yaml:5:21: parameter 'most' is read by no expression."
                        + " Write ':most' where its value belongs, or remove it.");
        assertThat(notes(
                        "params: { days: 5, officer: A }",
                        "due: billed_on + days(:days)",
                        "raise: won > 5",
                        "case: { officer: ':officer' }"))
                .isEmpty();
    }

    private static List<String> notes(String... lines) {
        return TestConfig.compiled(Rules.rule(lines), Rules.types()).notes().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void tellsWrongEvidenceAndPace() {
        told(
                "case: { evidence: [subject, payd] }",
                "s.yaml:6:29: set 'payd' does not exist. Allowed: paid, subject. Did you mean 'paid'?");
        told("pace: soon", "s.yaml:6:7: 'pace' is 'soon'. Allowed: a time as in 15 minutes.");
    }

    @Test
    void tellsWrongExamples() {
        told(
                "examples: [{ it: x, given: { bil: { no: 3 } }, as-of: 2026-02-20, expect: open }]",
                "s.yaml:6:30: record 'bil' does not exist. Allowed: bill, payment. Did you mean 'bill'?");
        told(
                "examples: [{ it: x, given: { bill: { won: abc, payer: null } }, as-of: 2026-02-30, expect: open }]",
                "s.yaml:6:43: field 'won': 'abc' is not a whole amount of won as in 1500000. Correct the value.",
                "s.yaml:6:55: field 'payer' is required. Give it a value.",
                "s.yaml:6:72: '2026-02-30' is not a day of the calendar. Allowed: a date as in 2026-01-31.");
        told(
                "examples: [{ it: x, given: { bill: { no: 3 } }, as-of: 2026-02-20, expect: opne }]",
                "s.yaml:6:76: 'expect' is 'opne'. Allowed: open, no case, waiting, cleared. Did you mean 'open'?");
        told(
                "examples: [{ it: x, given: { bill: { no: 3 } }, as-of: 2026-02-20, expect: open, then: [{ deleted: { bill: { won: 1 } }, as-of: 2026-03-01, expect: cleared }] }]",
                "s.yaml:6:108: a deleted 'bill' lacks its key field 'no'. Give it.");
        told(
                "examples: [{ it: x, given: { bill: { no: 3 } }, as-of: 2026-02-20, expect: open, then: [{ as-of: 2026-02-19, expect: open }] }]",
                "s.yaml:6:98: 'as-of' 2026-02-19 lies before that of the step before. Give a day on or after 2026-02-20.");
    }

    @Test
    void tellsANameThatStandsTwice() {
        Problems problems = new Problems();

        ScenarioReader.read(
                List.of(
                        new ConfigText("a.yaml", Rules.rule("raise: true")),
                        new ConfigText("b.yaml", Rules.rule("raise: true"))),
                Rules.types(),
                problems);

        assertThat(problems.sorted())
                .extracting(Object::toString)
                .containsExactly(
                        "b.yaml:1:11: scenario 'T-1' is also defined at a.yaml:1:11. Rename or remove one of them.");
    }
}
