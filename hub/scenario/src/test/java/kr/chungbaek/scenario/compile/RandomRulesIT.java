package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.scenario.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whatever people write is either told in their own words, or is SQL that PostgreSQL takes and can run. */
final class RandomRulesIT {

    private static final long SEED = 4L;

    private static final List<String> WORDS = List.of(
            "subject.won",
            "subject.note",
            "subject.billed_on",
            "subject.seen_at",
            "subject.closed",
            "subject.rate",
            "subject.extra",
            "count(paid)",
            "sum(paid.won)",
            "max(paid.paid_on)",
            "min(paid.share)",
            "count(distinct paid.payer)",
            ":days",
            ":rate",
            "and",
            "or",
            "not",
            "=",
            "<>",
            "<",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "%",
            "||",
            "(",
            ")",
            ",",
            "in",
            "between",
            "is null",
            "is not null",
            "like",
            "case when",
            "then",
            "else",
            "end",
            "1",
            "0.5",
            "'x'",
            "date '2026-01-01'",
            "true",
            "null",
            "days(",
            "months(",
            "hours(",
            "coalesce(",
            "abs(",
            "year_of(",
            "next_business_day(",
            "date_of(",
            "days_between(",
            "length(",
            "is distinct from",
            "nullif(",
            "greatest(",
            "round(",
            "substring(",
            "is true",
            "distinct",
            "`won`",
            "paid",
            "subject");

    /** Pieces of right expressions by what they come out as: truths, numbers, dates, moments, texts. */
    private final Random random = new Random(SEED);

    @Test
    void tellsMistakesInItsOwnWordsOnly() {
        for (int round = 0; round < 800; round++) {
            String expression = words();
            List<String> problems = Rules.problems("params: { days: 3, rate: 0.5 }", "raise: |-\n  " + expression);

            assertThat(problems)
                    .as(expression)
                    .allSatisfy(problem -> assertThat(problem)
                            .startsWith("s.yaml:")
                            .doesNotContain(
                                    "Encountered",
                                    "Was expecting",
                                    "VARCHAR",
                                    "BIGINT",
                                    "apache",
                                    "Exception",
                                    "ASYMMETRIC"));
        }
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(9);
        for (int index = 0; index < length; index++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void printsSqlThatPostgresTakesAndRuns() throws SQLException {
        try (Connection connection = TestDatabase.empty(Rules.types())) {
            TestDatabase.run(
                    connection,
                    List.of(
                            "insert into records.bill select 'G', 'G', 'N' || i, 'N' || i, 'P', 'A', i, 0.5, '2026-01-01', '2026-01-01 09:00', false, null, null, null, null, 'n', i from generate_series(0, 3) i"));
            for (int round = 0; round < 120; round++) {
                String condition = truth(3);
                String rule = Rules.rule(
                        "params: { days: 3, rate: { 2025-01-01: 0.5, 2026-01-01: 0.7 } }",
                        "raise: >-\n  coalesce(" + condition + ", false)",
                        "amount: >-\n  " + number(2),
                        "due: >-\n  " + date(2));

                run(connection, TestConfig.compiled(rule, Rules.types()), rule);
            }
        }
    }

    private static void run(Connection connection, CompiledScenario scenario, String rule) {
        for (Statement statement :
                List.of(scenario.judgeAll(), scenario.dueSteps().orElseThrow())) {
            try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                for (int index = 1; index <= statement.parameters().size(); index++) {
                    if (statement.parameters().get(index - 1).equals("today")) {
                        prepared.setObject(index, java.time.LocalDate.parse("9000-01-01"));
                    } else {
                        prepared.setString(index, "N1");
                    }
                }
                prepared.executeQuery();
            } catch (SQLException e) {
                throw new AssertionError(rule + "\n" + statement.sql(), e);
            }
        }
    }

    private String truth(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 12);
        return switch (kind) {
            case 0 -> number(0) + pick(" = ", " <> ", " < ", " >= ") + number(0);
            case 1 -> date(0) + pick(" = ", " <> ", " < ", " >= ") + date(0);
            case 2 -> text(0) + pick(" = ", " <> ", " < ", " like ") + text(0);
            case 3 -> pick("subject.closed", "coalesce(subject.urgent, false)", "true");
            case 4 -> "(" + truth(depth - 1) + pick(" and ", " or ") + truth(depth - 1) + ")";
            case 5 -> "not (" + truth(depth - 1) + ")";
            case 6 ->
                number(depth - 1) + pick(" between ", " not between ") + number(depth - 1) + " and "
                        + number(depth - 1);
            case 7 -> text(depth - 1) + pick(" in (", " not in (") + text(depth - 1) + ", " + text(0) + ")";
            case 8 -> "(" + number(depth - 1) + ")" + pick(" is null", " is not null");
            case 9 -> moment(depth - 1) + pick(" > ", " <= ", " is distinct from ") + moment(depth - 1);
            case 10 -> "is_holiday(" + date(depth - 1) + ")";
            default -> number(depth - 1) + " <> " + number(depth - 1);
        };
    }

    private String number(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 11);
        return switch (kind) {
            case 0 -> pick("subject.won", "subject.rate", "coalesce(subject.extra, 0)", "subject.extra");
            case 1 -> pick("1", "0", "0.25", "999999999999", "-3");
            case 2 -> pick("1", ":days", ":rate");
            case 3 -> pick("length(" + text(0) + ")", "year_of(" + date(0) + ")", "hour(" + moment(0) + ")");
            case 4, 5 -> "(" + number(depth - 1) + pick(" + ", " - ", " * ", " / ", " % ") + number(depth - 1) + ")";
            case 6 -> pick("abs(", "round(", "floor(", "ceil(") + number(depth - 1) + ")";
            case 7 ->
                "case when " + truth(depth - 1) + " then " + number(depth - 1) + " else " + number(depth - 1) + " end";
            case 8 ->
                pick("greatest(", "least(", "coalesce(", "nullif(", "mod(") + number(depth - 1) + ", "
                        + number(depth - 1) + ")";
            case 9 -> "days_between(" + date(depth - 1) + ", " + date(depth - 1) + ")";
            default -> "- (" + number(depth - 1) + ")";
        };
    }

    private String date(int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 8);
        return switch (kind) {
            case 0 -> pick("subject.billed_on", "subject.paid_on", "date '2024-02-29'");
            case 1 -> "date_of(" + moment(0) + ")";
            case 2 ->
                date(depth - 1) + pick(" + ", " - ") + pick("days(", "months(")
                        + pick("3", ":days", "subject.won", "length(subject.kind)") + ")";
            case 3 -> pick("next_business_day(", "end_of_month(") + date(depth - 1) + ")";
            case 4 -> "business_days(" + date(depth - 1) + ", " + pick("3", "-2", "subject.won", ":days") + ")";
            case 5 -> "case when " + truth(depth - 1) + " then " + date(depth - 1) + " end";
            case 6 -> pick("greatest(", "coalesce(") + date(depth - 1) + ", " + date(depth - 1) + ")";
            default -> "(" + date(depth - 1) + ")";
        };
    }

    private String moment(int depth) {
        return depth <= 0 || random.nextBoolean()
                ? pick("subject.seen_at", "timestamp '2026-01-01 09:00:00'")
                : "(" + moment(depth - 1) + pick(" + ", " - ") + pick("hours(", "days(", "months(") + "2))";
    }

    private String text(int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 6);
        return switch (kind) {
            case 0 -> pick("subject.kind", "subject.note", "subject.no");
            case 1 -> pick("'x'", "'가나'", "''", "'a''b?'", "'a\\'", "'%'");
            case 2 -> "(" + text(depth - 1) + " || " + text(depth - 1) + ")";
            case 3 -> pick("upper(", "lower(", "trim(") + text(depth - 1) + ")";
            case 4 ->
                "substring(" + text(depth - 1) + ", " + pick("1", "-3", "subject.won") + pick(")", ", 2)", ", -2)");
            default ->
                "case when " + truth(depth - 1) + " then " + text(depth - 1) + " else " + text(depth - 1) + " end";
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
