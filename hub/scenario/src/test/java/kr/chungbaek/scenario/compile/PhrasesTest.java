package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final String[] PARTS = {"a", "b", "c"};

    @Test
    void hasWordsForEachFunctionAndFigureInBothLanguages() {
        Stream.concat(RuleFunction.labels().stream(), AggregateKind.labels().stream())
                .forEach(name -> Stream.of(Phrases.KOREAN, Phrases.ENGLISH)
                        .forEach(phrases -> assertThatCode(() -> phrases.say(name, PARTS))
                                .as(name)
                                .doesNotThrowAnyException()));
    }

    @Test
    void saysOneDayOfOne() {
        assertThat(Phrases.ENGLISH.say("days", "1")).isEqualTo("1 day");
        assertThat(Phrases.ENGLISH.say("days", "11")).isEqualTo("11 days");
        assertThat(Phrases.KOREAN.say("days", "1")).isEqualTo("1일");
    }
}
