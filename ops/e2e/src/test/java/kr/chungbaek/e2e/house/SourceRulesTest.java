package kr.chungbaek.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no source file looks like. */
final class SourceRulesTest {

    private static final int MOST_LINES = 400;
    private static final int MEDIAN_BELOW = 60;
    private static final Pattern SENTENCE = Pattern.compile("(?s)\\s*/\\*\\*.*\\w.*\\.\\s*\\*/.*");

    private final List<Path> sources = House.sources();

    @Test
    void noFileIsLongerThanAPersonReadsAtOnce() {
        List<String> tooLong = sources.stream()
                .filter(source -> House.lines(source).size() > MOST_LINES)
                .map(source ->
                        House.name(source) + " has " + House.lines(source).size() + " lines")
                .toList();

        assertThat(tooLong).as("split files above " + MOST_LINES + " lines").isEmpty();
    }

    @Test
    void halfOfTheFilesAreShort() {
        List<Integer> lengths = sources.stream()
                .filter(source -> !House.isTest(source))
                .map(source -> House.lines(source).size())
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2))
                .as("median lines of main code")
                .isLessThan(MEDIAN_BELOW);
    }

    @Test
    void everyPackageSaysInASentenceWhatItIsAndThatNothingIsNull() {
        List<String> silent = sources.stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !saysWhatItIs(folder.resolve("package-info.java")))
                .filter(folder -> !saysWhatItIs(mainOf(folder).resolve("package-info.java")))
                .map(House::name)
                .toList();

        assertThat(silent)
                .as("packages without a sentence and @NullMarked in package-info.java")
                .isEmpty();
    }

    @Test
    void nobodySleepsInATest() {
        assertThat(linesOf(House::isTest, "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep"))
                .as("wait for a condition with a deadline instead")
                .isEmpty();
    }

    @Test
    void everyTestRuns() {
        assertThat(linesOf(House::isTest, "@Disabled"))
                .as("mend it or remove it")
                .isEmpty();
    }

    @Test
    void importsNameTheirClasses() {
        assertThat(linesOf(source -> true, "^import .*\\*;"))
                .as("write the imports out")
                .isEmpty();
    }

    @Test
    void faultsHaveACode() {
        assertThat(linesOf(source -> !House.isTest(source), "throw new (RuntimeException|Exception|Error)\\("))
                .as("throw a Fault, or the exception that says what is wrong")
                .isEmpty();
    }

    @Test
    void printingIsForTheCommandLine() {
        Predicate<Path> speaksToPeople =
                source -> House.isTest(source) || House.name(source).matches("ops/(cli|bench)/.*|.*Application\\.java");

        assertThat(linesOf(speaksToPeople.negate(), "System\\.(out|err)\\.|printStackTrace\\("))
                .as("log an event, one line, ids only; only a process that refuses to start tells why")
                .isEmpty();
    }

    @Test
    void filesHaveNoOwners() {
        assertThat(linesOf(source -> true, "^\\s*\\*\\s*@author")).isEmpty();
    }

    private List<String> linesOf(Predicate<Path> files, String regex) {
        Pattern pattern = Pattern.compile(regex);
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            if (!files.test(source) || source.endsWith("SourceRulesTest.java")) {
                continue;
            }
            List<String> lines = House.lines(source);
            for (int index = 0; index < lines.size(); index++) {
                if (pattern.matcher(lines.get(index)).find()) {
                    found.add(House.name(source) + ":" + (index + 1) + ": "
                            + lines.get(index).strip());
                }
            }
        }
        return found;
    }

    /** Tests lie in the package that they test, whose sentence stands beside the main code. */
    private static Path mainOf(Path folder) {
        return Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
    }

    private static boolean saysWhatItIs(Path info) {
        if (!Files.exists(info)) {
            return false;
        }
        String text = String.join("\n", House.lines(info));
        return text.contains("@NullMarked") && SENTENCE.matcher(text).matches();
    }
}
