package kr.chungbaek.scenario.model;

import java.util.List;
import kr.chungbaek.wire.problem.Position;

/**
 * A small story that the rule must tell rightly.
 *
 * @param it what it shows
 * @param steps the first is {@code given}, the others its {@code then}
 */
public record Example(String it, List<ExampleStep> steps, Position at) {

    public Example {
        steps = List.copyOf(steps);
    }

    /** What is expected after its last step. */
    public Expectation.Outcome end() {
        return steps.get(steps.size() - 1).expect().outcome();
    }
}
