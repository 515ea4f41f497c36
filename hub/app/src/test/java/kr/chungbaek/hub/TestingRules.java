package kr.chungbaek.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;

/** Versions of the project's own scenarios that differ from what their files say. */
public final class TestingRules {

    private static final Path LT_04 =
            Path.of("../../config/scenarios/local-tax/LT-04-acquisition-tax-after-completion.yaml");

    private TestingRules() {}

    /** Acquisition tax after completion, with its text changed. */
    public static CompiledScenario lt04(RecordTypes types, UnaryOperator<String> change) {
        try {
            return compiled(types, change.apply(Files.readString(LT_04)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompiledScenario compiled(RecordTypes types, String yaml) {
        Problems problems = new Problems();
        Scenario scenario = ScenarioReader.read(List.of(new ConfigText("rule.yaml", yaml)), types, problems)
                .all()
                .get(0);
        CompiledScenario compiled =
                ScenarioCompiler.compile(scenario, types, problems).orElseThrow();
        problems.refuse();
        return compiled;
    }
}
