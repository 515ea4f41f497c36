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

    @Test
    void theProjectsOwnConfigurationHasNoProblem() {
        Problems problems = new Problems();

        ConfigCheck check = ConfigCheck.of(PROJECT, problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(check.notes()).hasSize(2);
    }

    @Test
    void aGovernmentOfNoNodeIsToldWithBothEnds() throws IOException {
        edit(config.resolve("nodes/seoul.yaml"), text -> text.replace("  - \"11110\"\n", ""));
        edit(config.resolve("nodes/jeju.yaml"), text -> text.replace("  - \"50000\"\n", ""));

        assertThat(problems())
                .contains("config/nodes/seoul.yaml:1:7: government '11110' (종로구), which stands at"
                        + " config/reference/governments.csv:19:1 with region 'seoul', is in no node."
                        + " Add it to 'governments' here, or give it a 'valid_until' there.")
                .anyMatch(problem -> problem.startsWith("config/nodes/jeju.yaml:1:7: government '50000'"));
    }

    @Test
    void aNodeInAFileOfAnotherNameIsTold() throws IOException {
        Files.move(config.resolve("nodes/jeju.yaml"), config.resolve("nodes/jejoo.yaml"));

        assertThat(problems())
                .containsExactly("config/nodes/jejoo.yaml:1:7: the file of node 'jeju' is called 'jejoo.yaml'."
                        + " Rename it to 'jeju.yaml', or correct 'node:'.");
    }

    @Test
    void aFeedThatOnlyOneNodeLacksIsNotedWithTheScenarios() throws IOException {
        edit(config.resolve("nodes/busan.yaml"), text -> text.replaceAll("(?m)^  completions: .*\\n", ""));

        assertThat(notes())
                .contains("config/nodes/busan.yaml:1:7: node 'busan' has no feed of layout 'completions'"
                        + " (config/feeds/completions.yaml:1:9), which all other nodes have: nothing is judged there by LT-04."
                        + " Add one to 'feeds', if the region has such a source.");
    }

    @Test
    void anAreaThatIsNoneIsToldWithWhatIsAllowed() throws IOException {
        edit(scenario("LT-04"), text -> text.replace("area: local-tax", "area: local-tex"));

        assertThat(problems())
                .singleElement()
                .asString()
                .matches("config/scenarios/local-tax/LT-04-\\S+:\\d+:7: area 'local-tex' does not exist."
                        + " Allowed: finance, hr, local-duties, local-tax, permits. Did you mean 'local-tax'\\?");
    }

    @Test
    void anAreaThatIsNotTheFoldersIsTold() throws IOException {
        edit(scenario("LT-04"), text -> text.replace("area: local-tax", "area: hr"));
        edit(scenario("LT-01"), text -> text.replace("area: local-tax\n", ""));

        assertThat(problems())
                .anyMatch(problem ->
                        problem.matches("config/scenarios/local-tax/LT-04-\\S+:\\d+:7: area 'hr' is not that of"
                                + " the file's folder 'local-tax'. Write 'area: local-tax', or move the file to 'hr'."))
                .anyMatch(
                        problem -> problem.matches(
                                "config/scenarios/local-tax/LT-01-\\S+:\\d+:11: scenario 'LT-01' has no"
                                        + " 'area'. Allowed: finance, hr, local-duties, local-tax, permits. Write 'area: local-tax'."))
                .hasSize(2);
    }

    @Test
    void aScenarioWithoutExamplesIsTold() throws IOException {
        edit(scenario("LT-04"), text -> text.substring(0, text.indexOf("\nexamples:") + 1));

        assertThat(problems())
                .singleElement()
                .asString()
                .matches("config/scenarios/local-tax/LT-04-\\S+:1:11: scenario 'LT-04' has no example. Add two .*");
    }

    @Test
    void whileAScenarioCannotBeReadNothingIsSaidOfWhatNoScenarioReads() throws IOException {
        edit(scenario("LT-04"), text -> text.replace("raise: ", "raise: oh "));

        assertThat(problems()).isNotEmpty();
        assertThat(notes()).noneMatch(note -> note.contains("no scenario reads"));
    }

    @Test
    void whileAFeedCannotBeReadNothingIsSaidOfWhatNoNodeHas() throws IOException {
        edit(config.resolve("feeds/completions.yaml"), text -> text.replace("table:", "tabel:"));

        assertThat(problems()).isNotEmpty();
        assertThat(notes()).noneMatch(note -> note.contains("no node"));
    }

    @Test
    void aListOfGovernmentsThatCannotBeReadIsToldOnceAndNotAtEveryNode() throws IOException {
        edit(config.resolve("reference/governments.csv"), text -> text.replaceFirst("region", "regio"));

        assertThat(problems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("config/reference/governments.csv:1:"));
    }

    @Test
    void aGovernmentWhoseRowCannotBeReadIsNotToldToBeMissing() throws IOException {
        edit(
                config.resolve("reference/governments.csv"),
                text -> text.replace("29110,gwangju,basic", "29110,gwangju,basik"));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("config/reference/governments.csv:79:15: level 'basik' does not exist.");
    }

    @Test
    void aFileThatIsMissingIsNotToldToBeEmpty() throws IOException {
        Files.delete(config.resolve("reference/government_successions.csv"));
        Files.delete(config.resolve("reference/holidays.csv"));

        assertThat(problems())
                .containsExactly(
                        "config/reference/government_successions.csv: the file is missing. Add it.",
                        "config/reference/holidays.csv: the file is missing. Add it.");
    }

    private Path scenario(String id) throws IOException {
        try (Stream<Path> files = Files.walk(config.resolve("scenarios"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(id))
                    .findFirst()
                    .orElseThrow();
        }
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
