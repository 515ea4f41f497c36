package kr.chungbaek.wire.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void nothingFoundRefusesNothing() {
        assertThatCode(problems::refuse).doesNotThrowAnyException();
    }

    @Test
    void refusesWithAllOfThemInTheOrderOfTheirPlacesEachOnce() {
        problems.add(new Position("b.yaml", 1, 1), "third", "Third.");
        problems.add(new Position("a.yaml", 10, 1), "second", "Second.");
        problems.add(new Position("a.yaml", 9, 2), "first", "First.");
        problems.add(new Position("a.yaml", 9, 2), "first", "First.");

        assertThatThrownBy(problems::refuse)
                .isInstanceOf(ConfigException.class)
                .hasMessage("a.yaml:9:2: first. First.\na.yaml:10:1: second. Second.\nb.yaml:1:1: third. Third.");
    }

    @Test
    void unknownNameListsTheAllowedOnesAndOffersTheNearest() {
        problems.unknown(new Position("config/nodes/jeju.yaml", 21, 9), "layout", "hr-v3", List.of("hr-v1", "bank"));

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("config/nodes/jeju.yaml:21:9: layout 'hr-v3' does not exist."
                        + " Allowed: bank, hr-v1. Did you mean 'hr-v1'?");
    }

    @Test
    void aProblemOfTheWholeFileShowsThePathAlone() {
        assertThat(Problem.of(Position.ofFile("a.yaml"), "the file is missing", "Add it."))
                .hasToString("a.yaml: the file is missing. Add it.");
    }
}
