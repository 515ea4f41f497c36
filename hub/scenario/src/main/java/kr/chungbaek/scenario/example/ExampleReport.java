package kr.chungbaek.scenario.example;

import java.util.List;
import kr.chungbaek.wire.problem.Problem;

/** How the examples of one scenario went. */
public record ExampleReport(String scenario, List<ExampleResult> results) {

    public ExampleReport {
        results = List.copyOf(results);
    }

    public boolean isRight() {
        return results.stream().allMatch(ExampleResult::isRight);
    }

    public List<Problem> failures() {
        return results.stream().flatMap(result -> result.failures().stream()).toList();
    }

    /** How many orders of arrival were played in all. */
    public int plays() {
        return results.stream().mapToInt(ExampleResult::plays).sum();
    }
}
