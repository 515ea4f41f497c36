package kr.chungbaek.scenario.example;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.problem.Problem;

/** Whether a scenario's examples show both sides of it: a case, and what it stays quiet about. */
public final class ExampleCheck {

    private ExampleCheck() {}

    /** What is missing; nothing when both sides are shown. */
    public static Optional<Problem> of(Scenario scenario) {
        Set<Outcome> shown = scenario.examples().stream()
                .flatMap(example -> example.steps().stream())
                .map(step -> step.expect().outcome())
                .collect(Collectors.toSet());
        if (scenario.examples().isEmpty()) {
            return missing(
                    scenario, "", "Add two under 'examples': one that expects 'open', one that expects 'no case'.");
        }
        // What is cleared stood before; what waits says nothing of the rule.
        if (!shown.contains(Outcome.OPEN)) {
            return missing(scenario, " with a case", "Add one under 'examples' that expects 'open'.");
        }
        if (!shown.contains(Outcome.NO_CASE) && !shown.contains(Outcome.CLEARED)) {
            return missing(scenario, " without a case", "Add one under 'examples' that expects 'no case'.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> missing(Scenario scenario, String kind, String remedy) {
        return Optional.of(
                Problem.of(scenario.at(), "scenario '" + scenario.name() + "' has no example" + kind, remedy));
    }
}
