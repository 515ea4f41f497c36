package kr.chungbaek.scenario.example;

import java.util.List;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.wire.problem.Problem;

/**
 * How one example went.
 *
 * @param plays in how many orders of arrival its records were played
 * @param failures at most one per step
 */
public record ExampleResult(Example example, int plays, List<Problem> failures) {

    public ExampleResult {
        failures = List.copyOf(failures);
    }

    public boolean isRight() {
        return failures.isEmpty();
    }
}
