package kr.chungbaek.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.chungbaek.cli.play.Year;
import kr.chungbaek.cli.run.RunCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Simulated records, judged by the hub's engine and scored by their answer key. */
final class SimulateIT {

    private static final Path CONFIG = Path.of("../../config");

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        simulate("one", "7");
        simulate("again", "7");
        simulate("other", "8");

        assertThat(bytes("one")).isEqualTo(bytes("again"));
        assertThat(bytes("one")).isNotEqualTo(bytes("other"));
    }

    @Test
    void theEngineFindsWhatIsPlantedAndNothingElse() throws IOException {
        simulate("data", "1");
        Path cases = folder.resolve("cases.csv");
        execute(
                new RunCommand(),
                "--config",
                CONFIG.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--as-of",
                Year.TODAY.toString(),
                "--out",
                cases.toString());

        String score =
                execute(new ScoreCommand(), "--data", folder.resolve("data").toString(), "--cases", cases.toString());

        assertThat(score).contains("recall 100.0 %  precision 100.0 %").doesNotContain("planted    0");
    }

    @Test
    void aCaseThatIsMissingIsNamedAndIsNotPerfect() throws IOException {
        simulate("data", "1");
        Path none = folder.resolve("none.csv");
        Files.writeString(none, "scenario,government,case_key,status,due,amount\n");

        StringWriter out = new StringWriter();
        int status = command(new ScoreCommand(), out)
                .execute("--data", folder.resolve("data").toString(), "--cases", none.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).contains("recall   0.0 %").contains("missed: HR-01");
    }

    @Test
    void aDayBeforeTheKnownHolidaysIsRefused() {
        assertThatThrownBy(() -> execute(
                        new SimulateCommand(), "--out", folder.resolve("old").toString(), "--today", "2024-06-01"))
                .hasMessageContaining("public holidays are known from 2024 to 2027")
                .hasMessageContaining("Allowed: 2025-01-01 to 2027-12-31");
    }

    private void simulate(String name, String seed) {
        execute(new SimulateCommand(), "--out", folder.resolve(name).toString(), "--seed", seed);
    }

    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static String execute(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(command(command, out).execute(arguments)).as(out.toString()).isZero();
        return out.toString();
    }

    private static CommandLine command(Object command, StringWriter out) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true));
    }
}
