package kr.chungbaek.scenario.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** What governments set for themselves in place of parameters. */
final class OverridesTest {

    private static final String FILE = "config/parameters/41110.yaml";

    private final Problems problems = new Problems();

    private List<GovernmentValue> read(String text) {
        Scenarios scenarios = ScenarioReader.read(
                List.of(new ConfigText("s.yaml", Rules.rule("params: { least: 100, tag: A }", "raise: won > :least"))),
                Rules.types(),
                problems);
        return Overrides.read(List.of(new ConfigText(FILE, text)), scenarios, problems);
    }

    private void told(String text, String... messages) {
        read(text);
        assertThat(problems.sorted()).extracting(Object::toString).containsExactly(messages);
    }

    @Test
    void readsValuesWithAndWithoutADate() {
        assertThat(read("T-1: { least: { 2025-01-01: 7, 2026-01-01: 8.5 }, tag: B }"))
                .extracting(
                        GovernmentValue::government,
                        GovernmentValue::parameter,
                        GovernmentValue::validFrom,
                        GovernmentValue::text)
                .containsExactly(
                        tuple("41110", "least", Optional.of(LocalDate.of(2025, 1, 1)), "7"),
                        tuple("41110", "least", Optional.of(LocalDate.of(2026, 1, 1)), "8.5"),
                        tuple("41110", "tag", Optional.empty(), "B"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void tellsAnUnknownScenario() {
        told("T-2: { least: 7 }", FILE + ":1:1: scenario 'T-2' does not exist. Allowed: T-1. Did you mean 'T-1'?");
    }

    @Test
    void aScenarioWithAMistakeIsNotToldToBeMissing() {
        Scenarios scenarios = ScenarioReader.read(
                List.of(new ConfigText("s.yaml", Rules.rule("params: { least: 100 }", "raise: won > :lest"))),
                Rules.types(),
                problems);

        Overrides.read(List.of(new ConfigText(FILE, "T-1: { least: 7 }")), scenarios, problems);

        assertThat(problems.sorted()).singleElement().asString().startsWith("s.yaml:");
    }

    @Test
    void tellsAnUnknownParameter() {
        told(
                "T-1: { lest: 7 }",
                FILE + ":1:8: in scenario 'T-1' the parameter 'lest' does not exist. Allowed: least, tag."
                        + " Did you mean 'least'?");
    }

    @Test
    void tellsAValueOfAnotherKind() {
        told(
                "T-1: { least: many }",
                FILE + ":1:8: parameter 'least' is another kind of value than in scenario 'T-1' (100)."
                        + " Give one of the same kind.");
    }

    @Test
    void tellsADayThatDoesNotExist() {
        told(
                "T-1: { least: { 2026-02-30: 7 } }",
                FILE + ":1:17: '2026-02-30' is not a day of the calendar. Allowed: a date as in 2026-01-31.");
    }

    @Test
    void tellsAFileOfNoGovernment() {
        Overrides.checkGovernments(read("T-1: { least: 7, tag: B }"), List.of("41111"), problems);

        assertThat(problems.sorted())
                .extracting(Object::toString)
                .containsExactly(FILE + ": there is no government '41110'. Name the file after a code of"
                        + " reference/governments.csv, as in 41110.yaml.");
    }
}
