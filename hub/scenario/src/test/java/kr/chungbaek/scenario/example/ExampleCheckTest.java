package kr.chungbaek.scenario.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** A rule that nobody shows to be quiet may accuse everybody. */
final class ExampleCheckTest {

    private static final String OPEN = "  - { it: a, given: { bill: { won: 9 } }, as-of: 2026-01-01, expect: open }";

    @Test
    void aScenarioShowsACaseAndWhatItStaysQuietAbout() {
        assertThat(told(OPEN, OPEN.replace("open", "no case"))).isEmpty();
    }

    @Test
    void whatIsClearedLaterIsQuiet() {
        assertThat(told(OPEN.replace("open }", "open, then: [{ as-of: 2026-01-02, expect: cleared }] }")))
                .isEmpty();
    }

    @Test
    void aScenarioWithoutExamplesIsTold() {
        assertThat(told())
                .containsExactly("s.yaml:1:11: scenario 'T-1' has no example."
                        + " Add two under 'examples': one that expects 'open', one that expects 'no case'.");
    }

    @Test
    void aScenarioThatNeverOpensACaseIsTold() {
        assertThat(told(OPEN.replace("open", "no case")))
                .containsExactly("s.yaml:1:11: scenario 'T-1' has no example with a case."
                        + " Add one under 'examples' that expects 'open'.");
    }

    @Test
    void aScenarioThatIsNeverQuietIsTold() {
        assertThat(told(OPEN, OPEN.replace("open", "waiting")))
                .containsExactly("s.yaml:1:11: scenario 'T-1' has no example without a case."
                        + " Add one under 'examples' that expects 'no case'.");
    }

    private static List<String> told(String... examples) {
        String list = examples.length == 0 ? "" : "examples:\n" + String.join("\n", examples) + "\n";
        Problems problems = new Problems();
        var scenarios = ScenarioReader.read(
                List.of(new ConfigText("s.yaml", Rules.rule("raise: won > 5") + "\n" + list)), Rules.types(), problems);
        problems.refuse();
        return scenarios.all().stream()
                .flatMap(scenario -> ExampleCheck.of(scenario).stream())
                .map(Object::toString)
                .toList();
    }
}
