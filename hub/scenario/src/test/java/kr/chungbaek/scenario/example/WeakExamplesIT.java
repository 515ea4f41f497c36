package kr.chungbaek.scenario.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.scenario.testing.TestDatabase;
import kr.chungbaek.scenario.testing.TestStage;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;

final class WeakExamplesIT {

    private final RecordTypes types = Rules.types();

    @Test
    void tellsWhatNoExampleWouldNotice() throws SQLException {
        assertThat(weaknesses(
                        "params: { most: 1000, rate: 0.1 }",
                        "raise: subject.won > :most and subject.kind = 'A'",
                        "amount: subject.won * :rate",
                        "examples:",
                        "  - { it: one, given: { bill: { won: 5000, kind: A } }, as-of: 2026-02-01, expect: open }",
                        "  - { it: two, given: { bill: { won: 5000, kind: B } }, as-of: 2026-02-01, expect: no case }"))
                .containsExactlyInAnyOrder(
                        "s.yaml:5:11: no example notices a change of '1000' of parameter 'most' into '1001'."
                                + " Add one that stands on this edge.",
                        "s.yaml:5:23: no example notices a change of '0.1' of parameter 'rate' into '0.2'."
                                + " Add one that stands on this edge.",
                        "s.yaml:6:20: no example notices a change of '>' into '>='. Add one that stands on this edge.");
    }

    @Test
    void findsNothingWhereEveryEdgeHasAnExample() throws SQLException {
        assertThat(weaknesses(
                        "raise: subject.won > 1000",
                        "examples:",
                        "  - { it: one, given: { bill: { won: 1001 } }, as-of: 2026-02-01, expect: open }",
                        "  - { it: two, given: { bill: { won: 1000 } }, as-of: 2026-02-01, expect: no case }"))
                .isEmpty();
    }

    @Test
    void wantsACaseAndNoCase() throws SQLException {
        assertThat(weaknesses("raise: true"))
                .containsExactly(
                        "s.yaml:1:11: no example has a case. Add one that expects 'open'.",
                        "s.yaml:1:11: no example has no case. Add one that expects 'no case'.");
    }

    private List<String> weaknesses(String... lines) throws SQLException {
        CompiledScenario scenario = TestConfig.compiled(Rules.rule(lines), types);
        try (Connection connection = TestDatabase.empty(types)) {
            return WeakExamples.of(scenario, types, new TestStage(connection, types)).stream()
                    .map(Problem::toString)
                    .toList();
        }
    }
}
