package kr.chungbaek.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code cb test} on scenarios whose examples show one side only. */
final class TestCommandIT {

    private static final String RULE = """
            scenario: XX-01
            title: { ko: 고액 건축물, en: A building of high value }
            subject: { record: building_completion }
            raise: subject.assessed_value > 100000000
            """;
    private static final String OPEN = """
            examples:
              - it: opens a case above
                given: { building_completion: { building_no: B-1, assessed_value: 100000001 } }
                as-of: 2026-05-05
                expect: open
            """;
    private static final String QUIET = """
              - it: stays quiet at the bound
                given: { building_completion: { building_no: B-1, assessed_value: 100000000 } }
                as-of: 2026-05-05
                expect: no case
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aScenarioWithBothSidesIsAllRight() throws IOException {
        assertThat(test(RULE + OPEN + QUIET)).isZero();

        assertThat(out.toString()).contains("2 examples of 1 scenarios").endsWith(": all right\n");
    }

    @Test
    void aScenarioWithoutExamplesIsNot() throws IOException {
        assertThat(test(RULE)).isEqualTo(1);

        assertThat(out.toString())
                .contains("lacks ", "scenario 'XX-01' has no example. Add two")
                .endsWith(": 1 without an example of each kind\n");
    }

    @Test
    void aScenarioThatIsNeverQuietIsNot() throws IOException {
        assertThat(test(RULE + OPEN)).isEqualTo(1);

        assertThat(out.toString())
                .contains("ok    XX-01", "scenario 'XX-01' has no example without a case")
                .endsWith(": 1 without an example of each kind\n");
    }

    private int test(String rule) throws IOException {
        Path file = Files.writeString(folder.resolve("XX-01.yaml"), rule);
        return new CommandLine(new TestCommand())
                .setOut(new PrintWriter(out, true))
                .execute(file.toString());
    }
}
