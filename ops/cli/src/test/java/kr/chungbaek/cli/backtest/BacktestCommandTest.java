package kr.chungbaek.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kr.chungbaek.cli.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a hub that gives answers known beforehand. */
class BacktestCommandTest {

    private record Answer(int status, String body) {}

    @TempDir
    private Path folder;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer hub;

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            Answer answer = answers.remove();
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    @Test
    void printsWhatTheRuleWouldAddAndRemove() throws Exception {
        Path rule = Files.writeString(folder.resolve("draft.yaml"), "scenario: LT-04\n");
        answers.add(new Answer(202, "{\"id\":7,\"state\":\"running\",\"progress\":{\"judged\":0,\"subjects\":0}}"));
        answers.add(
                new Answer(202, "{\"id\":7,\"state\":\"running\",\"progress\":{\"judged\":20000,\"subjects\":41000}}"));
        answers.add(new Answer(200, resource("result.json")));

        int status = run("LT-04", "--from", "2026-03-01", "--to", "2026-03-31", "--rule", rule.toString());

        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString().replace(rule.toString(), "draft.yaml")).isEqualTo(resource("result.txt"));
        assertThat(err.toString().lines())
                .containsExactly("looking for the subjects of the period", "judged 20,000 of 41,000");
        assertThat(asked.get(0))
                .startsWith(
                        "POST /api/v1/scenarios/LT-04/backtests?wait=2 {\"from\":\"2026-03-01\",\"to\":\"2026-03-31\",")
                .contains("\"rule\":\"scenario: LT-04\\n\"");
        assertThat(asked.get(2)).startsWith("GET /api/v1/scenarios/LT-04/backtests/7?wait=2");
    }

    @Test
    void sendsTheProjectsOwnFileAndTheTime() {
        answers.add(new Answer(200, "{\"scenario\":\"LT-04\"}"));

        int status = run(
                "LT-04",
                "--from",
                "2026-03-01",
                "--to",
                "2026-03-31",
                "--as-known-at",
                "2026-05-31",
                "--format",
                "json");

        assertThat(status).isZero();
        assertThat(out.toString()).isEqualTo("{\n  \"scenario\" : \"LT-04\"\n}\n");
        assertThat(asked.get(0))
                .contains("\"asKnownAt\":\"2026-05-31\"")
                .contains("\"file\":\"config/scenarios/local-tax/LT-04-acquisition-tax-after-completion.yaml\"");
    }

    @Test
    void tellsWhatTheHubRefuses() {
        answers.add(new Answer(404, "{\"detail\":\"there is no scenario 'ZZ-99'\",\"code\":\"NOT_FOUND\"}"));
        answers.add(new Answer(400, "{\"detail\":\"…\",\"problems\":[\"a.yaml:1:2: one.\",\"a.yaml:3:4: two.\"]}"));
        answers.add(new Answer(404, "<html>"));

        assertThat(refusal()).isEqualTo("cb: there is no scenario 'ZZ-99'.");
        assertThat(refusal()).isEqualTo("a.yaml:1:2: one.\na.yaml:3:4: two.");
        assertThat(refusal())
                .startsWith("cb: what answers at http://127.0.0.1:")
                .contains("is no hub of this version (status 404)");
    }

    @Test
    void tellsThatNoHubAnswers() {
        String address = address();
        hub.stop(0);

        assertThat(refusal())
                .isEqualTo("cb: no hub answers at " + address
                        + ". Start one, as by ops/cb demo, or name another: --hub http://127.0.0.1:PORT");
    }

    private String address() {
        return "http://127.0.0.1:" + hub.getAddress().getPort();
    }

    private String refusal() {
        err.getBuffer().setLength(0);
        run("ZZ-99", "--from", "2026-03-01", "--to", "2026-03-31");
        return err.toString().strip();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--hub", address()));
        return new CommandLine(new BacktestCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    assertThat(exception).isInstanceOf(Refusal.class);
                    command.getErr().println(exception.getMessage());
                    return 2;
                })
                .execute(all.toArray(String[]::new));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = BacktestCommandTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
