package kr.chungbaek.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.wire.RandomValues;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import org.junit.jupiter.api.Test;

final class YamlReaderTest {

    @Test
    void keepsTheOrderAndPlaceOfEveryValue() {
        Problems problems = new Problems();

        YamlMap map = YamlReader.read(new ConfigText("f.yaml", "b: 1\na:\n  - x\n  - 'y'\n"), problems)
                .orElseThrow();

        assertThat(problems.isEmpty()).isTrue();
        assertThat(map.entries()).extracting(entry -> entry.key().text()).containsExactly("b", "a");
        assertThat(map.list("a").scalars())
                .extracting(item -> item.at().toString() + " " + item.text())
                .containsExactly("f.yaml:3:5 x", "f.yaml:4:5 y");
    }

    @Test
    void cutsEveryValueAsItIsWritten() {
        YamlMap map = YamlReader.read(
                        new ConfigText("f.yaml", "\uD83C\uDFE0: 가\nb: { c: 'x\uD83C\uDFE0', d: y }\ne: |\n  z\nf: w\n"),
                        new Problems())
                .orElseThrow();

        YamlMap inner = (YamlMap) map.entries().get(1).value();
        assertThat(map.scalar("\uD83C\uDFE0").source()).isEqualTo("가");
        assertThat(inner.scalar("c").source()).isEqualTo("'x\uD83C\uDFE0'");
        assertThat(inner.scalar("d").source()).isEqualTo("y");
        assertThat(map.scalar("e").source()).startsWith("|\n  z");
        assertThat(map.scalar("f").source()).isEqualTo("w");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(problemsOf("a: 1\nb: { c: 1, c: 2 }\na: 3\n"))
                .containsExactly(
                        "f.yaml:2:12: key 'c' stands twice, first at f.yaml:2:6. Keep one of them.",
                        "f.yaml:3:1: key 'a' stands twice, first at f.yaml:1:1. Keep one of them.");
    }

    @Test
    void refusesAnchorsAndAliases() {
        assertThat(problemsOf("a: &one 1\nb: *one\n"))
                .containsExactly(
                        "f.yaml:1:4: anchor '&one' is not allowed. Write the value out.",
                        "f.yaml:2:4: alias '*one' is not allowed. Write the value out.");
    }

    @Test
    void refusesTabs() {
        assertThat(problemsOf("a: 1\nb:\t2\n"))
                .containsExactly("f.yaml:2:3: a tab stands here. Indent and separate with spaces.");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(problemsOf("a: 1\n---\nb: 2\n"))
                .contains("f.yaml:2:1: a second document begins here. Give each its own file.");
    }

    @Test
    void refusesAFileThatIsNoMapping() {
        assertThat(problemsOf("- a\n- b\n"))
                .containsExactly(
                        "f.yaml:1:1: the file is not a mapping of keys to values. Begin with a key and a colon.");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(problemsOf("")).containsExactly("f.yaml:1:1: the file is empty. Begin with a key and a colon.");
    }

    @Test
    void refusesTagsAndMerging() {
        assertThat(problemsOf("a: !!str 1\n")).containsExactly("f.yaml:1:4: tag '!!str' is not allowed. Remove it.");
        assertThat(problemsOf("<<: { a: 1 }\n"))
                .containsExactly("f.yaml:1:1: merging by '<<' is not allowed. Write the values out.");
    }

    @Test
    void refusesAKeyThatIsAList() {
        assertThat(problemsOf("a: 1\n? [x, y]\n: 2\n"))
                .containsExactly("f.yaml:2:3: a key is not a plain text. Write 'name: value'.");
    }

    @Test
    void tellsWhereItIsNotYaml() {
        assertThat(problemsOf("a: [1, 2\nb: 3\n"))
                .containsExactly("f.yaml:1:4: the '[' here has no ']', or something is wrong at 2:2."
                        + " Close it, put a comma between entries, or put texts with braces in quotes.");
        assertThat(problemsOf("a: b: c\n"))
                .containsExactly("f.yaml:1:5: this colon cannot stand here."
                        + " Put a text with ': ' in it in quotes, and indent the keys of one mapping alike.");
        assertThat(problemsOf("a: \"b\n"))
                .containsExactly("f.yaml:1:4: the quote that begins here has no end. Close it.");
        assertThat(problemsOf("a: \"\\d\"\n"))
                .containsExactly(
                        "f.yaml:1:6: a backslash means something else within double quotes. Use single quotes.");
        assertThat(problemsOf("a: - b\n"))
                .containsExactly(
                        "f.yaml:1:4: an item of a list cannot stand here. Begin the list on a line of its own.");
        assertThat(problemsOf("a:\n  b: 1\n c: 2\n"))
                .containsExactly("f.yaml:3:2: this is indented otherwise than what stands before it."
                        + " Indent what belongs together alike.");
        assertThat(problemsOf("a: b\u0000c\n"))
                .containsExactly("f.yaml:1:5: an invisible character stands here, U+0000. Remove it.");
    }

    @Test
    void refusesDepthWithoutEnd() {
        assertThat(problemsOf("a: " + "[".repeat(50_000)))
                .containsExactly("f.yaml:1:43: values are nested more than 40 deep. Take them apart.");
    }

    @Test
    void readsOrRefusesWhateverComes() {
        String alphabet = "ab: -[]{}&*!|>'\"%@`#,?\n \t가\uFEFF\u0000";
        RandomValues values = new RandomValues(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = values.below(24); left > 0; left--) {
                text.append(alphabet.charAt(values.below(alphabet.length())));
            }

            Problems problems = new Problems();
            boolean read = YamlReader.read(new ConfigText("f.yaml", text.toString()), problems)
                    .isPresent();

            assertThat(read).as(text.toString()).isEqualTo(problems.isEmpty());
        }
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        boolean read = YamlReader.read(new ConfigText("f.yaml", text), problems).isPresent();
        assertThat(read).isFalse();
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
