package kr.chungbaek.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.chungbaek.wire.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no mistake of one file, but does not fit together. */
final class ConfigCheckTest {

    private static final Path PROJECT = Path.of("../../config");
    private static final List<String> SCENARIOS = List.of("LT-01", "LT-04");

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void copy() throws IOException {
        config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = PROJECT.relativize(file).toString();
                boolean wanted = !name.startsWith("scenarios")
                        || SCENARIOS.stream()
                                .anyMatch(id -> file.getFileName().toString().startsWith(id));
                if (wanted) {
                    Path copy = config.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void aScenarioWhoseRecordsNobodyFeedsIsToldWithBothEnds() throws IOException {
        for (Path node : nodes()) {
            edit(node, text -> text.replaceAll("(?m)^  parcel-renumberings: .*\\n", ""));
        }

        assertThat(notes())
                .anyMatch(
                        note -> note.matches("config/scenarios/local-tax/LT-01-\\S+:\\d+:\\d+: scenario 'LT-01' reads "
                                + "'parcel_renumbering' \\(config/records/real-estate/parcel_renumbering.yaml:1:\\d+\\), which no node's feed "
                                + "brings.*"))
                .anyMatch(note -> note.startsWith("config/feeds/parcel-renumberings.yaml:1:")
                        && note.contains("no node has a feed of layout 'parcel-renumberings'"));
    }

    @Test
    void aFeedThatNoScenarioReadsIsToldWithBothEnds() throws IOException {
        assertThat(notes())
                .anyMatch(note -> note.startsWith("config/feeds/petitions.yaml:1:")
                        && note.contains(
                                "layout 'petitions' brings 'petition' (config/records/permits/petition.yaml:1:")
                        && note.contains("which no scenario reads"))
                .noneMatch(note -> note.startsWith("config/feeds/staff.yaml"));
    }

    @Test
    void referenceRowsThatCountOnOneDayAreToldWithBothLines() throws IOException {
        Path table = config.resolve("reference/licence_tax.csv");
        String last = Files.readAllLines(table).get(1);
        Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + last + "\n");

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("config/reference/licence_tax.csv:")
                        && problem.contains("that of line 2 counts too"));
    }

    @Test
    void aGovernmentThatTheNodeDoesNotHaveIsTold() throws IOException {
        Path jeju = config.resolve("nodes/jeju.yaml");
        edit(
                jeju,
                text -> text.replace(
                        "completions: { system: local,", "completions: { system: local, governments: [\"41110\"],"));

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("config/nodes/jeju.yaml:")
                        && problem.contains("government of this node '41110' does not exist"));
    }

    private List<Path> nodes() throws IOException {
        try (Stream<Path> files = Files.list(config.resolve("nodes"))) {
            return files.toList();
        }
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private List<String> notes() {
        return ConfigCheck.of(config, new Problems()).notes().stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> problems() {
        Problems problems = new Problems();
        ConfigCheck.of(config, problems);
        return problems.sorted().stream().map(Object::toString).toList();
    }
}
