package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.testing.Play;
import kr.chungbaek.scenario.testing.Rules;
import org.junit.jupiter.api.Test;

/** Rules that judge each of several days by itself. */
final class OccasionsIT {

    /** A fee on 1 July of each year, due 30 days later, paid in the year that it is for. */
    private static final String[] FEE = {
        "params: { days: 30, fee: { 2000-01-01: 5, 2025-01-01: 7 } }",
        "related: { paid: { record: payment, same: [no = bill_no], where: year_of(paid_on) = year_of(occasion) } }",
        "due: { each-year: 07-01, from: billed_on, until: paid_on, plus: days(:days), per: occasion }",
        "raise: sum(paid.won) < :fee",
        "amount: :fee - sum(paid.won)",
        "case: { one-per: [no, year_of(occasion)] }"
    };

    private static List<String> judged(Play play, String today) {
        return play.judge(today).stream()
                .map(one -> one.caseKey() + " " + one.state() + " " + one.due()
                        + (one.amount() == null ? "" : " " + one.amount()))
                .sorted()
                .toList();
    }

    @Test
    void aDoublePaymentOfOneYearDoesNotHideTheOmissionOfAnother() throws SQLException {
        try (Play play = Play.of(FEE)) {
            play.put("bill", "no", "B-1", "billed_on", "2023-01-01", "paid_on", "2026-12-31");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "paid_on", "2024-07-03", "won", "5");
            play.put("payment", "no", "P-2", "bill_no", "B-1", "paid_on", "2024-07-04", "won", "5");

            assertThat(judged(play, "2025-08-01"))
                    .containsExactly(
                            "B-1|2023 OPEN 2023-07-31 5", "B-1|2025 OPEN 2025-07-31 7", "B-1|2026 PENDING 2026-07-31");

            play.put("payment", "no", "P-3", "bill_no", "B-1", "paid_on", "2025-12-31", "won", "6");
            assertThat(judged(play, "2025-08-01"))
                    .contains("B-1|2025 OPEN 2025-07-31 1", "B-1|2023 OPEN 2023-07-31 5")
                    .hasSize(3);
            play.put("payment", "no", "P-3", "bill_no", "B-1", "paid_on", "2023-12-31", "won", "6");
            assertThat(judged(play, "2025-08-01"))
                    .containsExactly("B-1|2025 OPEN 2025-07-31 7", "B-1|2026 PENDING 2026-07-31");
            assertThat(judged(play, "2026-08-01"))
                    .containsExactly("B-1|2025 OPEN 2025-07-31 7", "B-1|2026 OPEN 2026-07-31 7");
        }
    }

    @Test
    void matchesOnTheOccasionItself() throws SQLException {
        try (Play play = Play.of(
                "related: { paid: { record: payment, same: [no = bill_no, occasion = paid_on] } }",
                "due: { from: billed_on, every: 1 month, until: paid_on, per: occasion }")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-31", "paid_on", "2026-04-30");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "paid_on", "2026-02-28");
            assertThat(judged(play, "2026-06-01"))
                    .containsExactly("B-1 OPEN 2026-01-31", "B-1 OPEN 2026-03-31", "B-1 OPEN 2026-04-30");

            play.put("payment", "no", "P-2", "bill_no", "B-1", "paid_on", "2026-03-31");

            assertThat(judged(play, "2026-06-01")).containsExactly("B-1 OPEN 2026-01-31", "B-1 OPEN 2026-04-30");
        }
    }

    @Test
    void waitsForFeedsOccasionByOccasion() throws SQLException {
        try (Play play = Play.of("due: { from: billed_on, every: 1 month, per: occasion }", "raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-10");
            play.sql("update records.complete_through set through = '2026-02-20'");

            assertThat(judged(play, "2026-04-20"))
                    .containsExactly(
                            "B-1 OPEN 2026-01-10",
                            "B-1 OPEN 2026-02-10",
                            "B-1 PENDING 2026-05-10",
                            "B-1 WAITING 2026-03-10",
                            "B-1 WAITING 2026-04-10");
        }
    }

    @Test
    void takesTheLawOfTheOccasionForItsDay() throws SQLException {
        try (Play play = Play.of(
                "params: { days: { 2000-01-01: 30, 2025-01-01: 40 } }",
                "related: {}",
                "due: { each-year: 07-01, from: billed_on, until: paid_on, plus: days(:days), per: occasion }",
                "raise: won > 0")) {
            play.put("bill", "no", "B-1", "billed_on", "2024-01-01", "paid_on", "2025-12-31");

            assertThat(judged(play, "2026-01-01")).containsExactly("B-1 OPEN 2024-07-31", "B-1 OPEN 2025-08-10");
        }
    }

    @Test
    void withoutADeadlineInTheLawOfItsDayASubjectIsNotJudged() throws SQLException {
        try (Play play = Play.of(
                "params: { grace: { 2025-01-01: 5 } }",
                "due: { from: billed_on + days(:grace), every: 12 months, until: paid_on, per: occasion }")) {
            play.put("bill", "no", "B-1", "billed_on", "2024-03-01", "paid_on", "2025-12-31");
            play.put("bill", "no", "B-2", "billed_on", "2025-03-01", "paid_on", "2025-12-31");

            assertThat(judged(play, "2026-01-01")).containsExactly("B-1 UNJUDGED null", "B-2 OPEN 2025-03-06");
        }
    }

    @Test
    void withoutAnEndInTheLawOfItsDayASubjectIsNotJudged() throws SQLException {
        try (Play play = Play.of(
                "params: { term: { 2025-01-01: 24 } }",
                "related: {}",
                "due: { each-year: 07-01, from: billed_on, until: billed_on + months(:term), per: occasion }",
                "raise: won > 0")) {
            play.put("bill", "no", "B-1", "billed_on", "2024-03-01")
                    .put("bill", "no", "B-2", "billed_on", "2025-03-01");

            assertThat(judged(play, "2026-01-01"))
                    .containsExactly("B-1 UNJUDGED null", "B-2 OPEN 2025-07-01", "B-2 PENDING 2026-07-01");
        }
    }

    @Test
    void showsTheRecordsOfOneOccasion() throws SQLException {
        try (Play play = Play.of(FEE)) {
            play.put("bill", "no", "B-1", "billed_on", "2023-01-01", "paid_on", "2026-12-31");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "paid_on", "2024-07-03", "won", "3");
            play.put("payment", "no", "P-2", "bill_no", "B-1", "paid_on", "2025-07-04", "won", "5");
            Map<String, Object> year2024 = Map.of(
                    "government",
                    Play.HERE,
                    "key",
                    "B-1",
                    "occasion",
                    java.sql.Date.valueOf("2024-07-01"),
                    "limit",
                    5L);

            RelatedView paid = play.scenario().related().get(0);
            assertThat(play.rows(paid.rows(), year2024))
                    .extracting(row -> row.get("no"))
                    .containsExactly("P-1");
            assertThat(paid.soughtTemplate()).contains("year_of(paid_on) = year_of({occasion})");
            assertThat(play.rows(play.scenario().subjectRow(), year2024).get(0))
                    .containsEntry(":fee", new java.math.BigDecimal(5));
        }
    }

    @Test
    void tellsWhereAnOccasionCannotBeRead() {
        String where =
                "Only sets, 'one-per', 'raise' and 'amount' know it, of a rule whose 'due' says 'per: occasion'.";
        assertThat(Rules.problems("due: { each-year: 07-01, from: occasion, per: occasion }"))
                .containsExactly("s.yaml:6:32: 'occasion' cannot be read here. " + where);
        assertThat(Rules.problems("due: { each-year: 07-01, from: billed_on }", "raise: occasion > billed_on"))
                .singleElement()
                .asString()
                .contains("'occasion' cannot be read here. " + where);
        assertThat(Rules.problems(
                        "due: { each-year: 07-01, from: billed_on, per: occasion }", "raise: count(paid) < passed"))
                .singleElement()
                .asString()
                .contains("'passed' cannot be read here");
        assertThat(Rules.problems("due: { each-year: 07-01, from: billed_on, per: occasoin }"))
                .singleElement()
                .asString()
                .contains("'per' is 'occasoin'. Allowed: occasion.");
    }
}
