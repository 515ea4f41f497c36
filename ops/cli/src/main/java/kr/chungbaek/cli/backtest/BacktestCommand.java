package kr.chungbaek.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a running hub what a rule would have found. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Asks a running hub what a scenario would have found over its history, beside what the active version",
            "has found: cases added, removed, changed and unchanged, their won, per government, and samples.",
            "Nothing is written to the cases."
        },
        footer = {
            "",
            "Exit status: 0, or 2 when the hub does not answer or refuses.",
            "",
            "Examples, beside a running 'ops/cb demo':",
            "  ops/cb backtest LT-04 --from 2026-01-01 --to 2026-06-30 --rule my-draft.yaml",
            "  ops/cb backtest LT-04 --from 2026-01-01 --to 2026-06-30 --as-known-at 2026-05-31"
        })
public final class BacktestCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    /** Longer than the hub lets a statement run. */
    private static final Duration ANSWERING = Duration.ofMinutes(10);

    private static final int ANSWERED = 200;

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "1", paramLabel = "SCENARIO", description = "Its name, as in LT-04.")
    private String scenario = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "First business date of the subjects.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last business date.")
    private LocalDate to = LocalDate.MAX;

    @Option(
            names = "--as-known-at",
            paramLabel = "WHEN",
            description = "Judge by the records known at the end of that day, or at 2026-01-31T09:00:00+09:00.")
    private @Nullable String knownAt;

    @Option(names = "--rule", paramLabel = "FILE", description = "The rule to try. Default: the one that judges now.")
    private @Nullable Path rule;

    @Option(names = "--hub", paramLabel = "URL", description = "Where the hub is. Default: ${DEFAULT-VALUE}.")
    private String hub = "http://127.0.0.1:8080";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rule != null && !Files.isRegularFile(rule)) {
            throw new ParameterException(spec.commandLine(), "--rule '" + rule + "' is not a file.");
        }
        HttpResponse<String> response = ask();
        if (response.statusCode() != ANSWERED) {
            throw new ParameterException(spec.commandLine(), "the hub at '" + hub + "' refuses: " + reason(response));
        }
        if (format == Format.JSON) {
            spec.commandLine().getOut().println(response.body());
        } else {
            new BacktestText(spec.commandLine().getOut()).print(JSON.readTree(response.body()));
        }
        return 0;
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        Map<String, String> body = new LinkedHashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        if (knownAt != null) {
            body.put("as_known_at", knownAt);
        }
        if (rule != null) {
            body.put("rule", Files.readString(rule));
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(hub + "/api/v1/scenarios/" + scenario + "/backtests"))
                    .header("Content-Type", "application/json")
                    .timeout(ANSWERING)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8))
                    .build();
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + hub + "' and '" + scenario + "' make no address. Write http://127.0.0.1:8080.");
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no hub answers at '" + hub + "'. Start one, as 'ops/cb demo' does, or name it by --hub.");
        }
    }

    private static String reason(HttpResponse<String> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            return problem.path("detail").asText("status " + response.statusCode());
        } catch (IOException e) {
            return "status " + response.statusCode();
        }
    }
}
