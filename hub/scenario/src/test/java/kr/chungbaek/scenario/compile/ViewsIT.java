package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.testing.Play;
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
    void saysTheRuleInOneSentence() throws SQLException {
        try (Play play = Play.of(
                "params: { days: 60 }", "subject: { record: bill, where: closed = false }",
                "due: subject.billed_on + days(:days)", "amount: subject.won")) {
            assertThat(Explanation.of(play.scenario()).en())
                    .isEqualTo(
                            "For each 'Bill' where closed = false, look at paid = 'Payment' with the same no = bill_no, and"
                                    + " once the feeds are complete through subject.billed_on + days(60) and that day has passed,"
                                    + " raise a case when count(paid) = 0, with subject.won won at stake.");
            assertThat(Explanation.of(play.scenario()).ko())
                    .isEqualTo("'고지'(조건: closed = false)마다 paid = '납부'(일치 no = bill_no) 자료를 살펴, 기한"
                            + " subject.billed_on + days(60) 이 지나고 연계가 그날까지 완료되면 count(paid) = 0 인 경우"
                            + " 확인을 요청한다 (금액: subject.won 원).");
        }
    }
}
