package kr.chungbaek.scenario.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.scenario.testing.TestDatabase;
import kr.chungbaek.scenario.testing.TestStage;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

final class ProjectScenariosIT {

    private final RecordTypes types = TestConfig.recordTypes();

    @Test
    void everyEdgeOfARuleHasAnExample() throws SQLException {
        Problems problems = new Problems();
        Scenarios scenarios = ScenarioReader.read(TestConfig.texts("scenarios"), types, problems);

        List<Problem> weaknesses = new ArrayList<>();
        try (Connection connection = TestDatabase.empty(types)) {
            TestStage stage = new TestStage(connection, types);
            for (Scenario scenario : scenarios.all()) {
                var compiled =
                        ScenarioCompiler.compile(scenario, types, problems).orElseThrow();
                weaknesses.addAll(WeakExamples.of(compiled, types, stage));
            }
        }

        assertThat(weaknesses).isEmpty();
    }

    @Test
    void everyExampleComesTrue() throws SQLException {
        assertThat(played((compiled, stage) -> compiled.scenario().examples().stream()
                        .flatMap(
                                example -> ExamplePlay.once(compiled, example, types, stage).play().failures().stream())
                        .toList()))
                .isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "chungbaek.long",
            matches = "true",
            disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true, or 'ops/cb test'")
    void everyExampleComesTrueInEveryOrderOfArrival() throws SQLException {
        assertThat(played((compiled, stage) ->
                        ExampleRunner.run(compiled, types, stage).failures()))
                .isEmpty();
    }

    private List<Problem> played(BiFunction<CompiledScenario, TestStage, List<Problem>> way) throws SQLException {
        Problems problems = new Problems();
        Scenarios scenarios = ScenarioReader.read(TestConfig.texts("scenarios"), types, problems);
        assertThat(problems.sorted()).isEmpty();
        List<Problem> failures = new ArrayList<>();
        try (Connection connection = TestDatabase.empty(types)) {
            TestStage stage = new TestStage(connection, types);
            for (Scenario scenario : scenarios.all()) {
                failures.addAll(way.apply(
                        ScenarioCompiler.compile(scenario, types, problems).orElseThrow(), stage));
            }
        }
        return failures;
    }
}
