package kr.chungbaek.scenario.example;

import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.wire.record.RecordTypes;

/** Plays the examples of a scenario in every order of arrival; the answer must not depend on it. */
public final class ExampleRunner {

    private ExampleRunner() {}

    /** Plays one example as it is written; what it ends with stays on the stage, to be looked at. */
    public static ExampleResult once(
            CompiledScenario scenario, Example example, RecordTypes types, ExampleStage stage) {
        return ExamplePlay.once(scenario, example, types, stage).play();
    }

    public static ExampleReport run(CompiledScenario scenario, RecordTypes types, ExampleStage stage) {
        List<ExampleResult> results = scenario.scenario().examples().stream()
                .map(example ->
                        ExamplePlay.everyWay(scenario, example, types, stage).play())
                .toList();
        return new ExampleReport(scenario.name(), results);
    }
}
