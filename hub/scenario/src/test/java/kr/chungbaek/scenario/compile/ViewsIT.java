package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.testing.Play;
import kr.chungbaek.wire.yaml.Bilingual;
import org.junit.jupiter.api.Test;

/** What people are shown of a case. */
final class ViewsIT {

    private static final Map<String, Object> SUBJECT = Map.of("government", Play.HERE, "key", "B-1");

    @Test
    void explainsTheDeadlineFromTheInsideOut() throws SQLException {
        try (Play play = Play.of(
                "params: { days: { 2014-01-01: 60 } }",
                "due: next_business_day(subject.billed_on + days(:days) - months(1))")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-04-02");

            assertThat(play.rows(play.scenario().dueSteps().orElseThrow(), SUBJECT))
                    .extracting(row -> row.get("expression") + " = " + row.get("value"))
                    .containsExactly(
                            "billed_on = 2026-04-02",
                            "+ 60 days = 2026-06-01",
                            "- 1 months = 2026-05-01",
                            "next_business_day = 2026-05-04");
        }
    }

    @Test
    void explainsDeadlinesThatBeginWithAMoment() throws SQLException {
        try (Play play = Play.of("due: business_days(date_of(seen_at + hours(20)), 3)")) {
            play.put("bill", "no", "B-1", "seen_at", "2026-04-30T09:00:00");

            assertThat(play.rows(play.scenario().dueSteps().orElseThrow(), SUBJECT))
                    .extracting(row -> row.get("expression") + " = " + row.get("value"))
                    .containsExactly(
                            "seen_at = 2026-04-30T09:00:00",
                            "+ 20 hours = 2026-05-01T05:00:00",
                            "date_of = 2026-05-01",
                            "business_days 3 = 2026-05-07");
        }
    }

    @Test
    void hasNoArithmeticWithoutADueDate() throws SQLException {
        try (Play play = Play.of("raise: subject.won > 3")) {
            assertThat(play.scenario().dueSteps()).isEmpty();
        }
    }

    @Test
    void showsTheSubjectWithTheParametersThatHoldForIt() throws SQLException {
        try (Play play =
                Play.of("params: { rate: { 2025-01-01: 0.1, 2026-01-01: 0.2 } }", "amount: subject.won * :rate")) {
            play.put("bill", "no", "B-1");

            List<Map<String, Object>> rows = play.rows(play.scenario().subjectRow(), SUBJECT);

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0))
                    .containsEntry("record_key", "B-1")
                    .containsEntry("won", 1000L)
                    .containsKey("paid_on");
            assertThat(rows.get(0).get(":rate")).hasToString("0.2");
        }
    }

    @Test
    void showsWhatWasSoughtAndWhatWasThere() throws SQLException {
        try (Play play = Play.of(
                "params: { least: 5 }",
                "related:",
                "  paid:",
                "    record: payment",
                "    same: [no = bill_no, year_of(billed_on) = year_of(paid_on)]",
                "    where: won >= :least and",
                "      paid_on >= subject.billed_on - days(:least)",
                "raise: count(paid) > 1")) {
            play.put("bill", "no", "B-1");
            play.put("payment", "no", "P-1", "bill_no", "B-1").put("payment", "no", "P-2", "bill_no", "B-1");
            play.put("payment", "no", "P-3", "bill_no", "B-1", "won", "4")
                    .put("payment", "no", "P-4", "bill_no", "B-2");

            RelatedView view = play.scenario().related().get(0);

            assertThat(view.soughtTemplate())
                    .containsExactly(
                            "bill_no = {no}",
                            "year_of(paid_on) = year_of({billed_on})",
                            "won >= {:least}",
                            "paid_on >= {billed_on} - days({:least})");
            assertThat(play.rows(view.rows(), Map.of("government", Play.HERE, "key", "B-1", "limit", 1)))
                    .extracting(row -> row.get("record_key") + " of " + row.get("total"))
                    .containsExactly("P-1 of 2");
        }
    }

    @Test
    void hasOneEvidenceForOneSetOfFacts() throws SQLException {
        try (Play play = Play.of("raise: count(paid) > 0")) {
            play.put("bill", "no", "B-1")
                    .put("payment", "no", "P-1", "bill_no", "B-1")
                    .put("payment", "no", "P-2", "bill_no", "B-1");
            String first = evidence(play);

            play.delete("payment", "P-1")
                    .put("payment", "no", "P-1", "bill_no", "B-1")
                    .put("bill", "no", "B-1", "seen_at", "2026-01-06T00:00:00");
            assertThat(evidence(play)).isEqualTo(first).hasSize(64);

            play.put("payment", "no", "P-3", "bill_no", "B-1");
            assertThat(evidence(play)).isNotEqualTo(first);
        }
    }

    @Test
    void theEvidenceIsNarrowedToWhatTheCaseNames() throws SQLException {
        try (Play play = Play.of("raise: count(paid) > 0 and won > 0", "case: { evidence: [paid] }")) {
            play.put("bill", "no", "B-1", "won", "5").put("payment", "no", "P-1", "bill_no", "B-1");
            String first = evidence(play);

            play.put("bill", "no", "B-1", "won", "6");
            assertThat(evidence(play)).isEqualTo(first);
            play.put("payment", "no", "P-2", "bill_no", "B-1");
            assertThat(evidence(play)).isNotEqualTo(first);
        }
        try (Play play = Play.of("raise: count(paid) > 0 and won > 0", "case: { evidence: [subject] }")) {
            play.put("bill", "no", "B-1", "won", "5").put("payment", "no", "P-1", "bill_no", "B-1");
            String first = evidence(play);

            play.put("payment", "no", "P-2", "bill_no", "B-1");
            assertThat(evidence(play)).isEqualTo(first);
            play.put("bill", "no", "B-1", "won", "6");
            assertThat(evidence(play)).isNotEqualTo(first);
        }
    }

    private static String evidence(Play play) throws SQLException {
        return (String) play.rows(play.scenario().judgeAll(), Map.of("today", java.time.LocalDate.parse("2026-06-30")))
                .get(0)
                .get("evidence");
    }

    @Test
    void saysTheRuleStepByStep() throws SQLException {
        try (Play play = Play.of(
                "params: { days: 60 }", "subject: { record: bill, where: closed = false }",
                "due: subject.billed_on + days(:days)", "amount: subject.won")) {
            Bilingual text = Comparison.of(play.scenario()).text();

            assertThat(text.en()).isEqualTo("""
                            The checked record: Each 'Bill' record of which all of this is true
                              - “closed”: no
                            Looked for: 'Payment' records of which all of this is true
                              - “bill_no” equals “no” of the checked record
                            Due: Judged when this day has passed and all feeds have come in through it:
                              - 60 days after “billed_on”
                            A check is asked for: when this is true:
                              - there is no 'Payment' record
                            Amount (won): “won”""");
            assertThat(text.ko()).isEqualTo("""
                            대상 자료: 다음에 모두 해당하는 '고지' 자료
                              - closed: 아니오
                            찾아보는 자료: 다음에 모두 해당하는 '납부' 자료
                              - bill_no와 대상 자료의 no가 같음
                            기한: 다음 날이 지나고, 그날까지의 연계 자료가 모두 들어온 뒤에 판단합니다.
                              - billed_on부터 60일 되는 날
                            확인을 요청하는 조건: 다음에 해당하면 확인을 요청합니다.
                              - '납부' 자료가 없음
                            금액(원): won""");
        }
    }

    @Test
    void saysUnknownsParametersAndSetsOfOneTypeInWords() throws SQLException {
        try (Play play = Play.of(
                "params: { low: { 2014-01-01: 30, 2019-01-01: 60 } }",
                "subject: { record: bill, where: \"coalesce(note, '') <> '' and coalesce(urgent, false) = false\" }",
                "related: { paid: { record: payment, same: [no = bill_no] }, late: { record: payment, same:"
                        + " [no = bill_no], where: paid_on > subject.billed_on + days(:low) } }",
                "raise: count(paid) + count(late) = 0 or coalesce(max(late.paid_on) < max(paid.paid_on), true)")) {
            assertThat(Comparison.of(play.scenario()).text().en())
                    .contains("'Payment' ② records of which all of this is true\n"
                            + "  - “bill_no” equals “no” of the checked record\n"
                            + "  - “paid_on” is after 60 days (from 2019-01-01; 30 days from 2014-01-01) after “billed_on”"
                            + " of the checked record\n")
                    .contains("when any of this is true:\n"
                            + "  - there is no record of 'Payment' ① or 'Payment' ②\n"
                            + "  - the latest “paid_on” of 'Payment' ② is before the latest “paid_on” of 'Payment' ①"
                            + " (or that is not known)")
                    .contains("“urgent”: no");
        }
    }
}
