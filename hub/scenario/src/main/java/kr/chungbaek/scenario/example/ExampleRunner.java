package kr.chungbaek.scenario.example;

import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.record.RecordTypes;

/** Plays the examples of a scenario in every order of arrival; the answer must not depend on it. */
public final class ExampleRunner {

    private ExampleRunner() {}

    public static ExampleReport run(CompiledScenario scenario, RecordTypes types, ExampleStage stage) {
        List<ExampleResult> results = scenario.scenario().examples().stream()
                .map(example ->
                        ExamplePlay.everyWay(scenario, example, types, stage).play())
                .toList();
        return new ExampleReport(scenario.name(), results);
    }
}
