package kr.chungbaek.scenario.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Area;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.wire.yaml.Bilingual;
import org.junit.jupiter.api.Test;

class ProgramGuideTest {

    private static CompiledScenario compiled(String... lines) {
        return TestConfig.compiled(Rules.rule(lines), Rules.types());
    }

    @Test
    void putsExamplesWhereTheyEnd() {
        ProgramGuide guide = ProgramGuide.of(
                compiled(
                        "examples:",
                        "  - it: clears when it is paid",
                        "    given: { bill: { no: B-1 } }",
                        "    as-of: 2026-06-30",
                        "    expect: open",
                        "    then:",
                        "      - { given: { payment: { bill_no: B-1 } }, as-of: 2026-07-01, expect: cleared }",
                        "  - it: is not misled by another bill",
                        "    given: { bill: { no: B-1 }, payment: { bill_no: B-2 } }",
                        "    as-of: 2026-06-30",
                        "    expect: open"),
                Rules.types());

        assertThat(guide.examples())
                .containsOnlyKeys(Outcome.OPEN, Outcome.CLEARED)
                .containsEntry(Outcome.OPEN, List.of("is not misled by another bill"))
                .containsEntry(Outcome.CLEARED, List.of("clears when it is paid"));
    }

    @Test
    void ordersAreasAsTheCatalogueDoes() {
        List<String> areas = List.of("finance", "hr", "forests", "local-tax", "permits", "local-duties");

        assertThat(areas.stream().sorted(Area.order()))
                .containsExactly("local-tax", "local-duties", "finance", "permits", "hr", "forests");
    }

    @Test
    void hasATitleForEachAreaOfTheCatalogue() {
        assertThat(Area.titleOf("hr")).isEqualTo(new Bilingual("인사·복무", "Personnel"));
        assertThat(Area.titleOf("forests")).isEqualTo(Bilingual.of("forests"));
    }
}
