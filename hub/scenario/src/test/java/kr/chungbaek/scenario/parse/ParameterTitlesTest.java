package kr.chungbaek.scenario.parse;

import static org.assertj.core.api.Assertions.assertThat;

import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.wire.yaml.Bilingual;
import org.junit.jupiter.api.Test;

class ParameterTitlesTest {

    @Test
    void readsWhatAParameterMeans() {
        Scenario scenario = TestConfig.compiled(
                        Rules.rule(
                                "params: { days: 60, rate: 0.1 }",
                                "param-titles: { days: { ko: 신고기간(일), en: Days for filing } }",
                                "raise: subject.won > :days * :rate"),
                        Rules.types())
                .scenario();

        assertThat(scenario.parameters())
                .extracting(Parameter::title)
                .containsExactly(new Bilingual("신고기간(일)", "Days for filing"), Bilingual.of("rate"));
    }

    @Test
    void tellsTitlesOfParametersThatDoNotExist() {
        assertThat(Rules.problems("param-titles: { dais: { ko: 신고기간, en: Days } }"))
                .singleElement()
                .asString()
                .startsWith("s.yaml:6:17: parameter 'dais' does not exist.");
    }
}
