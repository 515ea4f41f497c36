package kr.chungbaek.scenario.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;

/** Finds what no example would notice: the rule is changed in one place after the other, and the examples are played. */
public final class WeakExamples {

    private final RecordTypes types;
    private final ExampleStage stage;

    private WeakExamples(RecordTypes types, ExampleStage stage) {
        this.types = types;
        this.stage = stage;
    }

    /** One finding per change that went unnoticed, and per kind of example that is missing; none is an error. */
    public static List<Problem> of(CompiledScenario scenario, RecordTypes types, ExampleStage stage) {
        WeakExamples weak = new WeakExamples(types, stage);
        List<Problem> found = new ArrayList<>(missing(scenario.scenario()));
        if (!scenario.scenario().examples().isEmpty()) {
            Mutants.of(scenario.scenario()).forEach(mutant -> weak.play(mutant).ifPresent(found::add));
        }
        return found;
    }

    private static List<Problem> missing(Scenario scenario) {
        List<Problem> found = new ArrayList<>();
        if (expecting(scenario, Outcome.OPEN).isEmpty()) {
            found.add(Problem.of(scenario.at(), "no example has a case", "Add one that expects 'open'."));
        }
        if (expecting(scenario, Outcome.NO_CASE).isEmpty()) {
            found.add(Problem.of(scenario.at(), "no example has no case", "Add one that expects 'no case'."));
        }
        return found;
    }

    private static List<Example> expecting(Scenario scenario, Outcome outcome) {
        return scenario.examples().stream()
                .filter(example ->
                        example.steps().stream().anyMatch(step -> step.expect().outcome() == outcome))
                .toList();
    }

    private Optional<Problem> play(Mutant mutant) {
        Optional<CompiledScenario> compiled = ScenarioCompiler.compile(mutant.scenario(), types, new Problems());
        boolean unnoticed = compiled.isPresent()
                && mutant.scenario().examples().stream()
                        .allMatch(example -> ExamplePlay.once(compiled.get(), example, types, stage)
                                .play()
                                .isRight());
        return unnoticed
                ? Optional.of(Problem.of(
                        mutant.at(),
                        "no example notices a change of " + mutant.change(),
                        "Add one that stands on this edge."))
                : Optional.empty();
    }
}
