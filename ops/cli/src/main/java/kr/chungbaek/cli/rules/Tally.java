package kr.chungbaek.cli.rules;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.scenario.example.ExampleReport;

/** What the examples of several scenarios came to. */
final class Tally {

    private int scenarios;
    private int examples;
    private int plays;
    private int wrong;
    private int lacking;

    /** @param lacks whether the scenario has no example with a case, or none without one */
    void add(ExampleReport report, boolean lacks) {
        scenarios++;
        examples += report.results().size();
        plays += report.plays();
        wrong += (int)
                report.results().stream().filter(result -> !result.isRight()).count();
        lacking += lacks ? 1 : 0;
    }

    boolean isRight() {
        return wrong == 0 && lacking == 0;
    }

    /** The last line for people. */
    @Override
    public String toString() {
        List<String> verdict = new ArrayList<>();
        if (wrong > 0) {
            verdict.add(wrong + " wrong");
        }
        if (lacking > 0) {
            verdict.add(lacking + " without an example of each kind");
        }
        return "%d examples of %d scenarios, %d orders played: %s"
                .formatted(examples, scenarios, plays, isRight() ? "all right" : String.join(", ", verdict));
    }
}
