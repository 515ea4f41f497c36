package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.testing.Play;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** What Calcite 1.42 does that a rule must not: each was measured, and would have gone unnoticed. */
final class CalciteTrapsIT {

    /** Words that Calcite's parser reserves, and people use. */
    private static final List<String> NATURAL = List.of(
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "rank",
            "position",
            "period",
            "result",
            "user",
            "order",
            "group",
            "member",
            "value",
            "values",
            "table",
            "column",
            "row",
            "rows",
            "date",
            "time",
            "timestamp",
            "interval",
            "number",
            "start",
            "finish",
            "limit",
            "offset",
            "by",
            "as",
            "from_where",
            "to",
            "at",
            "on",
            "of",
            "for",
            "with",
            "without",
            "all",
            "any",
            "some",
            "each",
            "every",
            "exists",
            "using",
            "union",
            "set",
            "select_one",
            "method",
            "model",
            "measures",
            "match",
            "matches",
            "condition",
            "contains",
            "count",
            "sum",
            "min",
            "max",
            "avg",
            "abs",
            "floor",
            "ceil",
            "mod",
            "power",
            "upper",
            "lower",
            "trim",
            "left",
            "right",
            "full",
            "inner",
            "outer",
            "cross",
            "natural",
            "join",
            "primary",
            "references",
            "unique",
            "check",
            "default",
            "grant",
            "references_to",
            "language",
            "local",
            "national",
            "new",
            "old",
            "open",
            "out",
            "over",
            "partition",
            "precision",
            "procedure",
            "range",
            "ref",
            "release",
            "return",
            "revoke",
            "scope",
            "scroll",
            "search",
            "show",
            "similar",
            "skip",
            "specific",
            "static",
            "stream",
            "system",
            "percent",
            "portion",
            "prev",
            "next",
            "reset",
            "safe_cast",
            "subset",
            "symmetric",
            "tinyint",
            "trigger",
            "truncate",
            "upsert",
            "var_pop",
            "window",
            "within",
            "end",
            "case",
            "when",
            "then",
            "in",
            "is",
            "like");

    @Test
    void comparesWonWithFractionsWithoutRounding() throws SQLException {
        try (Play play = Play.of("raise: subject.won = 1.5")) {
            play.put("bill", "no", "B-1", "won", "2").put("bill", "no", "B-2", "won", "1");

            assertThat(play.states()).isEmpty();
        }
    }

    @Test
    void multipliesByRatesWithoutRounding() throws SQLException {
        try (Play play = Play.of(
                "raise: coalesce(subject.won * 0.028 <> subject.extra, false)",
                "subject: { record: bill, where: extra is not null }")) {
            play.put("bill", "no", "B-1", "won", "1000", "extra", "28");
            play.put("bill", "no", "B-2", "won", "1010", "extra", "28");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }

    @Test
    void doesNotPadTextsToOneLength() throws SQLException {
        try (Play play = Play.of(
                "raise: subject.kind in ('D', 'LONGER') and case when subject.closed then 'D' else 'LONGER' end = subject.kind")) {
            play.put("bill", "no", "B-1", "kind", "D", "closed", "true");
            play.put("bill", "no", "B-2", "kind", "D     ", "closed", "true");
            play.put("bill", "no", "B-3", "kind", "LONGER");

            assertThat(play.states()).containsOnlyKeys("B-1", "B-3");
        }
    }

    @Test
    void dividesWonToFractions() throws SQLException {
        try (Play play = Play.of("raise: subject.won / 2000 = 0.5")) {
            play.put("bill", "no", "B-1", "won", "1000").put("bill", "no", "B-2", "won", "1999");

            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    @Test
    void doesNotJudgeASubjectThatDividesByZero() throws SQLException {
        try (Play play = Play.of("raise: subject.won / sum(paid.won) > 1")) {
            play.put("bill", "no", "B-1")
                    .put("bill", "no", "B-2", "won", "3000")
                    .put("payment", "no", "P-1", "bill_no", "B-2");

            assertThat(play.states()).isEqualTo(Map.of("B-1", State.UNJUDGED, "B-2", State.OPEN));
        }
    }

    @Test
    void refusesADateComparedWithAText() {
        assertThat(Rules.problems("raise: subject.billed_on = '2026-01-01'"))
                .containsExactly(
                        "s.yaml:5:28: a date ('subject.billed_on') cannot be compared with a text ('2026-01-01')."
                                + " Write date '2026-01-01'.");
        assertThat(Rules.problems("raise: subject.won in (1, '5')"))
                .containsExactly(
                        "s.yaml:5:27: a number ('subject.won') cannot be compared with a text ('5'). Remove the quotes.");
        assertThat(Rules.problems("raise: subject.closed = 'true'"))
                .containsExactly(
                        "s.yaml:5:25: true or false ('subject.closed') cannot be compared with a text ('true')."
                                + " Remove the quotes.");
    }

    @Test
    void takesKoreanTexts() throws SQLException {
        try (Play play = Play.of("raise: subject.kind = '취득세' or subject.note is not distinct from '쪼개기''s'")) {
            play.put("bill", "no", "B-1", "kind", "취득세")
                    .put("bill", "no", "B-2", "note", "쪼개기's")
                    .put("bill", "no", "B-3");

            assertThat(play.states()).containsOnlyKeys("B-1", "B-2");
        }
    }

    @Test
    void knowsFieldsOfAnyNaturalName() throws SQLException {
        String fields = NATURAL.stream()
                .map(name -> "  " + name + ": { type: won, optional: true, about: n }\n")
                .collect(Collectors.joining());
        RecordTypes types = TestConfig.recordTypes(List.of(new ConfigText(
                "r.yaml",
                "record: natural\ntitle: { ko: 자연, en: Natural }\narea: test\nkey: [no]\ndated-by: day_on\nretention: 1 year\n"
                        + "fields:\n  no: { type: text, about: n }\n  day_on: { type: date, about: n }\n" + fields
                        + "sample: { no: N, day_on: 2026-01-01 }\n")));
        String qualified = NATURAL.stream()
                .map(name -> "coalesce(subject." + name + ", 1) = 1")
                .collect(Collectors.joining(" and "));
        String bare = NATURAL.stream()
                .filter(name -> !List.of("end", "case", "when", "then", "in", "is", "like")
                        .contains(name))
                .map(name -> "coalesce(" + name + ", 1) = 1")
                .collect(Collectors.joining(" and "));
        String rule = "scenario: N-1\ntitle: { ko: 시험, en: Test }\nsubject:\n  record: natural\n  where: " + bare
                + "\nrelated:\n  others: { record: natural, same: [year, month = `end`], where: 'coalesce(`case`, 0) = 0' }\n"
                + "params: { limit: 3 }\nraise: count(others) = 0 and sum(others.order) < :limit and " + qualified
                + "\n";

        try (Play play = Play.of(types, rule)) {
            play.put("natural", "no", "N-1").put("natural", "no", "N-2", "rank", "2");

            assertThat(play.states()).containsOnlyKeys("N-1");
        }
    }

    @Test
    void takesParametersInEveryPlace() throws SQLException {
        try (Play play = Play.of(
                "params: { kind: A, least: 500, rate: 0.5, since: 2026-01-01, on: true, days: 3 }",
                "subject: { record: bill, where: \"kind = :kind and won >= :least and billed_on >= :since and :on\" }",
                "raise: \"subject.kind <> ':kind' and subject.billed_on + days(:days) = date '2026-01-08'\"",
                "amount: subject.won * :rate")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2", "won", "499").put("bill", "no", "B-3", "kind", "B");

            assertThat(play.states()).containsOnlyKeys("B-1");
            assertThat(play.amount()).isEqualTo(500L);
        }
    }
}
