package kr.chungbaek.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.simulator.server.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One region's demo from its first server to its last: real servers, real protocols. */
final class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void findsEverySlipAndNothingElseAndLeavesNothingRunning() throws Exception {
        int port = freeRange();
        StringWriter out = new StringWriter();

        int status = new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(out, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute("--exit", "--regions", "jeju", "--dir", folder.toString(), "--port", String.valueOf(port));

        assertThat(status).as(out.toString()).isZero();
        JsonNode score = JSON.readTree(folder.resolve("score.json").toFile());
        assertThat(score.path("missed").asInt()).isZero();
        assertThat(score.path("extra").asInt()).isZero();
        assertThat(score.path("found").asInt())
                .isEqualTo(score.path("planted").asInt())
                .isPositive();
        assertThat(mails()).isEqualTo(3L * score.path("cases").asInt());
        assertThat(serversLeft()).isEmpty();
        new DemoPorts(port, List.of("jeju")).refuseTaken();
    }

    private long mails() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    private static List<String> serversLeft() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().command().orElse(""))
                .filter(command -> command.contains("postgres"))
                .toList();
    }

    private static int freeRange() throws IOException {
        while (true) {
            int port = FreePort.find();
            try {
                new DemoPorts(port, List.of("jeju")).refuseTaken();
                return port;
            } catch (Refusal taken) {
                // Another range, then.
                continue;
            }
        }
    }
}
