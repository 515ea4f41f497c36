package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;

/** What rules mean, where one could be mistaken about it. */
final class SemanticsIT {

    @Test
    void sumsNothingToZeroAndCountsIt() throws SQLException {
        try (Play play = Play.of("raise: sum(paid.won) = 0 and count(paid) = 0 and count(distinct paid.payer) = 0")) {
            play.put("bill", "no", "B-1");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN));
        }
    }

    @Test
    void sumsNullsToZero() throws SQLException {
        try (Play play = Play.of("raise: sum(paid.share) = 0 and count(paid) = 1 and count(paid.share) = 0")) {
            play.put("bill", "no", "B-1").put("payment", "no", "P-1", "bill_no", "B-1");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN));
        }
    }

    @Test
    void hasNoLeastAndNoGreatestOfNothing() throws SQLException {
        try (Play play = Play.of(
                "raise: min(paid.won) is null and coalesce(max(paid.paid_on), subject.billed_on) = subject.billed_on")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2").put("payment", "no", "P-1", "bill_no", "B-2");

            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    @Test
    void matchesNothingWithNull() throws SQLException {
        try (Play play = Play.of("related: { twins: { record: bill, same: [note] } }", "raise: count(twins) = 0")) {
            play.put("bill", "no", "B-1", "note", "")
                    .put("bill", "no", "B-2", "note", "")
                    .put("bill", "no", "B-3", "note", "x");

            assertThat(play.states()).containsOnlyKeys("B-1", "B-2");
        }
    }

    @Test
    void readsNullsOfTheSubjectInConditions() throws SQLException {
        try (Play play = Play.of(
                "related: { paid: { record: payment, where: paid_on is not distinct from subject.paid_on or subject.note is null } }")) {
            play.put("bill", "no", "B-1", "note", "").put("bill", "no", "B-2", "note", "x", "paid_on", "");
            play.put("payment", "no", "P-1");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void matchesExpressionsOfOneRecordOnEachSide() throws SQLException {
        try (Play play = Play.of(
                "related: { paid: { record: payment, same: [payer, year_of(billed_on) = year_of(paid_on), month_of(billed_on) = month_of(paid_at)] } }")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-03-31")
                    .put("bill", "no", "B-2", "billed_on", "2025-03-01");
            play.put("payment", "no", "P-1", "paid_on", "2026-01-01", "paid_at", "2020-03-01T00:00:00");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void matchesOneExpressionOnBothSides() throws SQLException {
        try (Play play = Play.of(
                "related: { peers: { record: bill, same: [payer, year_of(billed_on)] } }", "raise: count(peers) > 1")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-03-31")
                    .put("bill", "no", "B-2", "billed_on", "2026-12-31");
            play.put("bill", "no", "B-3", "billed_on", "2025-12-31");

            assertThat(play.states()).containsOnlyKeys("B-1", "B-2");
        }
    }

    @Test
    void matchesWholeGovernmentsWithoutEqualities() throws SQLException {
        try (Play play = Play.of("related: { paid: { record: payment, same: [] } }", "raise: sum(paid.won) <> 1000")) {
            play.put("bill", "no", "B-1").put("payment", "no", "P-1");
            play.putIn("41280", "bill", "no", "B-2")
                    .putIn("41280", "payment", "no", "P-1")
                    .putIn("41280", "payment", "no", "P-2");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void staysInItsGovernmentUnlessToldOtherwise() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1").putIn("41280", "payment", "no", "P-1", "bill_no", "B-1");

            assertThat(play.states()).containsOnlyKeys("B-1");
        }
        try (Play play = Play.of(
                "related: { paid: { record: payment, same: [no = bill_no], scope: nation, where: government <> subject.government } }")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2").put("payment", "no", "P-2", "bill_no", "B-2");
            play.putIn("41280", "payment", "no", "P-1", "bill_no", "B-1");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void matchesAcrossGovernmentsOfOneFamily() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1").putIn("41280", "payment", "no", "P-1", "bill_no", "B-1");
            play.sql("update records.payment set family = '41110'");

            assertThat(play.judge("2026-06-29")).isEmpty();
        }
    }

    @Test
    void usesTheValueInForceOnTheBusinessDate() throws SQLException {
        try (Play play = Play.of(
                "params: { rate: { 2026-02-01: 0.2, 2025-01-01: 0.1 } }",
                "raise: count(paid) = 0",
                "amount: subject.won * :rate",
                "case: { one-per: [no] }")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-31")
                    .put("bill", "no", "B-2", "billed_on", "2026-02-01");
            play.put("bill", "no", "B-3", "billed_on", "2024-12-31");

            assertThat(play.judge("2026-06-30"))
                    .extracting(Judgement::caseKey, Judgement::amount)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("B-1", 100L),
                            org.assertj.core.groups.Tuple.tuple("B-2", 200L),
                            org.assertj.core.groups.Tuple.tuple("B-3", null));
        }
    }

    @Test
    void doesNotJudgeWithoutAValueInForce() throws SQLException {
        try (Play play = Play.of("params: { most: { 2026-01-01: 100 } }", "raise: subject.won > :most")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2", "billed_on", "2025-12-31");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN), entry("B-2", State.UNJUDGED));
        }
        try (Play play = Play.of(
                "params: { most: { 2026-01-01: 100 } }",
                "subject: { record: bill, where: won > :most }",
                "raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2", "billed_on", "2025-12-31");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN), entry("B-2", State.UNJUDGED));
        }
    }

    @Test
    void isPendingThroughTheDueDateAndWaitsForFeedsOnlyAfterIt() throws SQLException {
        try (Play play = Play.of("due: subject.billed_on + days(10)")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-05");
            play.sql("update records.complete_through set through = '2026-01-14' where record_type = 'payment'");

            assertThat(play.judge("2026-01-15")).extracting(Judgement::state).containsExactly(State.PENDING);
            assertThat(play.judge("2026-01-16")).extracting(Judgement::state).containsExactly(State.WAITING);

            play.sql("update records.complete_through set through = '2026-01-15' where record_type = 'payment'");
            assertThat(play.judge("2026-01-17"))
                    .extracting(Judgement::state, Judgement::due)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(State.OPEN, LocalDate.parse("2026-01-15")));
        }
    }

    @Test
    void waitsForEverWithoutADeclaredFeed() throws SQLException {
        try (Play play = Play.of("due: subject.billed_on")) {
            play.put("bill", "no", "B-1");
            play.sql("delete from records.complete_through where record_type = 'payment'");

            assertThat(play.states()).containsOnly(entry("B-1", State.WAITING));
        }
    }

    @Test
    void doesNotWaitForTheSubjectsOwnFeed() throws SQLException {
        try (Play play = Play.of("due: subject.billed_on")) {
            play.put("bill", "no", "B-1");
            play.sql("delete from records.complete_through where record_type = 'bill'");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN));
        }
    }

    @Test
    void waitsForTheFeedsOfTheWholeNationWhereItLooksThere() throws SQLException {
        String set = "related: { paid: { record: payment, same: [no = bill_no], scope: nation%s } }";
        try (Play play = Play.of(set.formatted(""), "due: subject.billed_on")) {
            play.put("bill", "no", "B-1").putIn("41280", "payment", "no", "P-1");
            play.sql("update records.complete_through set through = '2026-01-01' where government = '41280'");

            assertThat(play.states()).containsOnly(entry("B-1", State.WAITING));
        }
        try (Play play = Play.of(set.formatted(", complete: own"), "due: subject.billed_on")) {
            play.put("bill", "no", "B-1").putIn("41280", "payment", "no", "P-1");
            play.sql("update records.complete_through set through = '2026-01-01' where government = '41280'");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN));
        }
    }

    @Test
    void judgesAtOnceWithoutADueDate() throws SQLException {
        try (Play play = Play.of("raise: subject.won > 10")) {
            play.put("bill", "no", "B-1", "billed_on", "2027-01-01");
            play.sql("delete from records.complete_through");

            assertThat(play.states()).containsOnly(entry("B-1", State.OPEN));
        }
    }

    @Test
    void isQuietWithoutADayFromWhichToReckon() throws SQLException {
        try (Play play = Play.of("due: subject.paid_on + days(3)")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2", "paid_on", "2026-01-01");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void cutsTheAmountTowardZeroOnceAtTheEnd() throws SQLException {
        assertThat(amount("subject.won * 0.0019")).isEqualTo(1L);
        assertThat(amount("0 - subject.won * 0.0019")).isEqualTo(-1L);
        assertThat(amount("subject.won / 3 * 3")).isIn(999L, 1000L);
        assertThat(amount("subject.won / 7 + subject.won / 7 + 0.5")).isEqualTo(286L);
        assertThat(amount("subject.won * subject.won * subject.won * subject.won * subject.won * subject.won * 1000"))
                .isNull();
        assertThat(amount("subject.extra")).isNull();
        assertThat(amount("9223372036854775807 + subject.won - 1001")).isEqualTo(9223372036854775806L);
    }

    @Test
    void reckonsWithSpansOfTime() throws SQLException {
        assertThat(holds("date '2026-01-31' + months(1) = date '2026-02-28'")).isTrue();
        assertThat(holds("date '2026-03-31' - months(1) = date '2026-02-28'")).isTrue();
        assertThat(holds("date '2024-02-29' + months(12) = date '2025-02-28'")).isTrue();
        assertThat(holds("date '2026-01-31' + days(1) - months(1) = date '2026-01-01'"))
                .isTrue();
        assertThat(holds("timestamp '2026-01-31 23:00:00' + hours(2) = timestamp '2026-02-01 01:00:00'"))
                .isTrue();
        assertThat(holds("timestamp '2026-01-31 23:00:00' - days(1) < timestamp '2026-01-30 23:00:01'"))
                .isTrue();
        assertThat(holds("end_of_month(date '2024-02-03') = date '2024-02-29'")).isTrue();
        assertThat(holds("end_of_month(date '2026-12-31') = date '2026-12-31'")).isTrue();
        assertThat(holds("next_business_day(date '2026-05-01') = date '2026-05-04'"))
                .isTrue();
        assertThat(holds("next_business_day(date '2026-04-30') = date '2026-04-30'"))
                .isTrue();
        assertThat(holds("business_days(date '2026-04-30', 1) = date '2026-05-04'"))
                .isTrue();
        assertThat(holds("business_days(date '2026-05-06', -1) = date '2026-05-04'"))
                .isTrue();
        assertThat(holds("business_days(date '2026-05-05', 0) = date '2026-05-05'"))
                .isTrue();
        assertThat(
                        holds(
                                "is_holiday(date '2026-05-05') and is_holiday(date '2026-05-02') and not is_holiday(date '2026-05-04')"))
                .isTrue();
        assertThat(holds("days_between(date '2026-01-01', date '2026-03-01') = 59"))
                .isTrue();
        assertThat(holds("hour(timestamp '2026-01-01 23:59:59') = 23")).isTrue();
        assertThat(holds("date_of(timestamp '2026-01-01 23:59:59') = date '2026-01-01'"))
                .isTrue();
        assertThat(
                        holds(
                                "year_of(date '2026-07-01') = 2026 and month_of(date '2026-07-01') = 7 and day_of(date '2026-07-02') = 2"))
                .isTrue();
    }

    @Test
    void reckonsWithNumbersTextsAndTruth() throws SQLException {
        assertThat(holds("1 / 3 * 3 > 0.99 and 7 / 2 = 3.5 and mod(7, 2) = 1 and 7 % 4 = 3 and -7 / 2 = -3.5"))
                .isTrue();
        assertThat(holds("abs(0 - 5) = 5 and round(2.5) = 3 and floor(2.9) = 2 and ceil(2.1) = 3"))
                .isTrue();
        assertThat(
                        holds(
                                "greatest(1, 2.5, 2) = 2.5 and least(date '2026-01-01', date '2025-01-01') = date '2025-01-01'"))
                .isTrue();
        assertThat(
                        holds(
                                "2 + 3 * 4 = 14 and (2 + 3) * 4 = 20 and 10 - 3 - 2 = 5 and 100 / 5 / 2 = 10 and 10 - (3 - 2) = 9"))
                .isTrue();
        assertThat(holds("upper('a') || lower('B') = 'Ab' and trim(' x ') = 'x' and length('가나') = 2"))
                .isTrue();
        assertThat(
                        holds(
                                "substring('가나다', 2) = '나다' and substring('가나다', 2, 1) = '나' and replace('a-b', '-', '') = 'ab'"))
                .isTrue();
        assertThat(holds("'a%b' like 'a!%b' escape '!' and 'a\\b' like 'a\\b' and 'abc' not like 'b%'"))
                .isTrue();
        assertThat(holds("not (1 = 2 or 2 = 3) and (1 = 1 or 1 = 2) and (true or false and false)"))
                .isTrue();
        assertThat(
                        holds(
                                "coalesce(nullif(1, 1), 5) = 5 and case when 1 = 2 then 'x' when 2 = 2 then 'y' else 'z' end = 'y'"))
                .isTrue();
        assertThat(holds("case 2 when 1 then 'x' when 2 then 'y' else 'z' end = 'y'"))
                .isTrue();
        assertThat(holds("3 between 1 and 3 and 4 not between 1 and 3 and 2 not in (1, 3) and 2 is not null"))
                .isTrue();
        assertThat(holds("(1 = 1) is true and (1 = 2) is not true and (1 = 2) is false"))
                .isTrue();
        assertThat(holds("'Z' < 'a' and 'a' < '가' and COUNT(paid) = 0")).isTrue();
    }

    @Test
    void survivesValuesOutOfAnyRange() throws SQLException {
        try (Play play = Play.of("due: subject.billed_on + days(subject.won * 1000)", "raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1", "won", "999999999999").put("bill", "no", "B-2", "won", "0");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void joinsTheValuesOfACaseKeyAsKeysAreWritten() throws SQLException {
        try (Play play = Play.of(
                "case: { one-per: [payer, won, rate, billed_on, seen_at, closed, note, year_of(billed_on), subject.no] }",
                "raise: count(paid) = 0")) {
            play.put(
                    "bill",
                    "no",
                    "B|1",
                    "payer",
                    "a\\b",
                    "rate",
                    "1.50",
                    "seen_at",
                    "2026-01-05T09:30:00.5",
                    "note",
                    "");

            assertThat(play.judge("2026-06-30"))
                    .extracting(Judgement::caseKey, Judgement::subjectKey)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "a\\\\b|1000|1.5|2026-01-05|2026-01-05T09:30:00.5|false||2026|B\\|1", "B\\|1"));
        }
    }

    @Test
    void takesTheSubjectsKeyForACaseWithoutOnePer() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1");

            assertThat(play.judge("2026-06-30")).extracting(Judgement::caseKey).containsExactly("B-1");
        }
    }

    @Test
    void aggregatesExpressionsOverASetAndItsSubject() throws SQLException {
        try (Play play = Play.of(
                "params: { fee: 5 }",
                "raise: sum(paid.won * 2 - subject.won + :fee) = 1005 and max(days_between(subject.billed_on, paid.paid_on)) is not null")) {
            play.put("bill", "no", "B-1").put("payment", "no", "P-1", "bill_no", "B-1");

            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    private static boolean holds(String condition) throws SQLException {
        try (Play play = Play.of("raise: >-\n  " + condition)) {
            play.put("bill", "no", "B-1");
            return play.states().equals(java.util.Map.of("B-1", State.OPEN));
        }
    }

    private static Long amount(String expression) throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0", "amount: " + expression)) {
            play.put("bill", "no", "B-1");
            List<Judgement> judged = play.judge("2026-06-30");
            assertThat(judged).hasSize(1);
            return judged.get(0).amount();
        }
    }
}
