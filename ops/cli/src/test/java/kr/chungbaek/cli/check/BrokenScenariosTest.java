package kr.chungbaek.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code cb check} on every kind of broken scenario file: what it says is understood by who wrote the file. */
class BrokenScenariosTest {

    /** Nodes and layouts that the tests of spokes have, too. */
    private static final Path FEW = Path.of("../../spokes/src/test/config");

    /** Of the machinery behind: nobody who writes a rule knows these words. */
    private static final Pattern MACHINERY = Pattern.compile(
            "Exception|Encountered|Was expecting|calcite|snakeyaml|java\\.|org\\.|\\bat line|SqlNode|null pointer"
                    + "|found character|while scanning|could not find expected|<EOF>|did not find",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    private static Path folder;

    private static List<Mistake> mistakes;
    private static Map<String, List<String>> told;

    /** One block of mistakes.txt. */
    private record Mistake(String name, String old, String now, List<String> messages) {

        static Mistake of(String block) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("# ")).toList();
            return new Mistake(
                    lines.get(0),
                    text(lines, "- "),
                    text(lines, "+ "),
                    lines.stream()
                            .filter(line -> line.startsWith(": "))
                            .map(line -> line.substring(2))
                            .toList());
        }

        private static String text(List<String> lines, String mark) {
            return lines.stream()
                    .filter(line -> (line + " ").startsWith(mark))
                    .map(line -> (line + " ").substring(2, Math.max(2, line.length())))
                    .findFirst()
                    .orElseThrow()
                    .replace("\\n", "\n")
                    .replace("\\t", "\t");
        }

        byte[] file(String base) throws IOException {
            if (!old.equals("*")) {
                assertThat(base.split(Pattern.quote(old), -1).length)
                        .as(name + " in base.yaml")
                        .isGreaterThan(1);
            }
            String text = old.equals("*") ? now : base.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(now));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (String piece : text.split("(?=\\\\x[0-9A-F]{2})")) {
                boolean escaped = piece.startsWith("\\x");
                if (escaped) {
                    bytes.write(Integer.parseInt(piece.substring(2, 4), 16));
                }
                bytes.write(piece.substring(escaped ? 4 : 0).getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }
    }

    @BeforeAll
    static void checkAllFilesInOneRun() throws IOException {
        String base = resource("base.yaml");
        mistakes = Stream.of(resource("mistakes.txt").split("\n\n"))
                .filter(block -> !block.startsWith("# "))
                .map(String::strip)
                .map(Mistake::of)
                .toList();
        Path config = folder.resolve("config");
        copyFeedsAndTheirRecords(Home.config(), config);
        Path scenarios = Files.createDirectories(config.resolve("scenarios"));
        for (Mistake mistake : mistakes) {
            Files.write(scenarios.resolve(mistake.name() + ".yaml"), mistake.file(base));
        }
        StringWriter out = new StringWriter();
        new CommandLine(new CheckCommand()).setOut(new PrintWriter(out, true)).execute(config.toString());
        told = out.toString()
                .lines()
                .map(line -> line.replaceFirst("^note: ", ""))
                .filter(line -> line.startsWith("config/scenarios/"))
                .map(line -> line.substring("config/scenarios/".length()))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(".yaml"))));
        Files.writeString(Path.of("target/mistakes-told.txt"), actual());
        Files.writeString(Path.of("target/check.txt"), out.toString());
    }

    @Test
    void tellWhatIsWrongWordForWord() throws IOException {
        String expected = resource("mistakes.txt");

        assertThat(actual()).isEqualTo(expected);
    }

    @Test
    void areMoreThanForty() {
        assertThat(mistakes).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        mistakes.stream().map(Mistake::name).collect(Collectors.toSet()));
    }

    @Test
    void sayNothingOfTheMachineryBehind() {
        List<String> all = told.values().stream().flatMap(List::stream).toList();

        assertThat(all)
                .noneMatch(line ->
                        MACHINERY.matcher(line.substring(line.indexOf(": "))).find());
        assertThat(all).allMatch(line -> line.matches("[a-z0-9-]+\\.yaml(:\\d+:\\d+)?: .+[.?…]"));
    }

    /** The file of mistakes as it would be if all that is told were right. */
    private static String actual() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String block : resource("mistakes.txt").stripTrailing().split("\n\n")) {
            String name = block.lines().findFirst().orElse("");
            List<String> lines = new ArrayList<>(
                    block.lines().filter(line -> !line.startsWith(": ")).toList());
            told.getOrDefault(name, List.of())
                    .forEach(line -> lines.add(
                            ": " + line.substring((name + ".yaml:").length()).strip()));
            blocks.add(String.join("\n", lines));
        }
        return String.join("\n\n", blocks) + "\n";
    }

    /** Messages name what is allowed: the more of it there is, the less they are about the mistake. */
    private static void copyFeedsAndTheirRecords(Path from, Path to) throws IOException {
        Set<String> brought = new HashSet<>();
        for (Path node : files(FEW.resolve("nodes"))) {
            copy(node, to.resolve(FEW.relativize(node).toString()));
        }
        for (Path feed : files(FEW.resolve("feeds"))) {
            Files.readString(feed)
                    .lines()
                    .filter(line -> line.startsWith("record: "))
                    .forEach(line -> brought.add(line.substring("record: ".length()) + ".yaml"));
            copy(feed, to.resolve(FEW.relativize(feed).toString()));
        }
        for (Path type : files(from.resolve("records"))) {
            if (type.getParent().endsWith("system")
                    || brought.contains(type.getFileName().toString())) {
                copy(type, to.resolve(from.relativize(type).toString()));
            }
        }
        // Reference tables may be read like records; these three lists are none.
        for (String list : List.of("governments.csv", "government_successions.csv", "holidays.csv")) {
            copy(
                    from.resolve("reference").resolve(list),
                    to.resolve("reference").resolve(list));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = BrokenScenariosTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
