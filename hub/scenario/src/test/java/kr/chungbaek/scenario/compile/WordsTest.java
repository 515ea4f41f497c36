package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {

    private static List<String> words(String text) {
        return Words.of(text).stream()
                .map(word -> word.kind() + " " + word.of(text))
                .toList();
    }

    @Test
    void tellsNamesFromTextsParametersAndNumbers() {
        assertThat(words("a.b >= :c + 0.5 'it''s :d'"))
                .containsExactly(
                        "NAME a",
                        "SYMBOL .",
                        "NAME b",
                        "SYMBOL >",
                        "SYMBOL =",
                        "PARAMETER :c",
                        "SYMBOL +",
                        "NUMBER 0.5",
                        "TEXT 'it''s :d'");
    }

    @Test
    void knowsAQuoteWithoutAnEnd() {
        assertThat(words("a = 'b")).containsExactly("NAME a", "SYMBOL =", "UNCLOSED 'b");
        assertThat(words("`a")).containsExactly("UNCLOSED `a");
    }

    @Test
    void hidesEveryNameAndNoWordOfTheLanguage() {
        String text =
                "year > 1 and rank(`end`, :days) is not null or date '2026-01-01' = subject.date and x in ('year')";

        assertThat(HiddenNames.hide(text, Words.of(text)))
                .isEqualTo(
                        "_xxx > 1 and _xxx(_xxxx, _xxxx) is not null or date '2026-01-01' = _xxxxxx._xxx and _ in ('year')")
                .hasSameSizeAs(text);
    }

    @Test
    void hidesWordsOfTheLanguageBehindADot() {
        String text = "subject.end = subject.is and end";

        assertThat(HiddenNames.hide(text, Words.of(text))).isEqualTo("_xxxxxx._xx = _xxxxxx._x and end");
    }
}
