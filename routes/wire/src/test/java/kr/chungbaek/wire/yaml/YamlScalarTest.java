package kr.chungbaek.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import kr.chungbaek.wire.problem.Problems;
import org.junit.jupiter.api.Test;

/** A condition's mistake is told at its own character, however the text was written. */
final class YamlScalarTest {

    @Test
    void plainTextKeepsItsColumns() {
        assertThat(placeOf("where: a = b", "b")).isEqualTo("f.yaml:1:12");
    }

    @Test
    void quotesAreSkipped() {
        assertThat(placeOf("where: 'a = b'", "b")).isEqualTo("f.yaml:1:13");
    }

    @Test
    void foldedLinesCountInTheFile() {
        assertThat(placeOf("where: >-\n  a =\n    c or\n  b\n", "b")).isEqualTo("f.yaml:4:3");
    }

    @Test
    void hangulAndEmojiBeforeItDoNotShift() {
        assertThat(placeOf("title: 가\uD83C\uDFE0나\nwhere: a = b", "b")).isEqualTo("f.yaml:2:12");
    }

    private static String placeOf(String file, String sought) {
        YamlScalar value = YamlReader.read(new ConfigText("f.yaml", file), new Problems())
                .orElseThrow()
                .scalar("where");
        return value.at(value.text().indexOf(sought)).toString();
    }
}
