package kr.chungbaek.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.ScenarioFiles;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a running hub what a rule would have found. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Judges a period by a rule that need not be live yet, over the records of a running hub. Tells which cases",
            "it adds and removes beside the version that runs. Nothing is written to the cases."
        },
        footer = {
            "",
            "The period counts business dates, both ends included. With --as-known-at, both versions judge what the",
            "hub knew at that time, as of that day: before later corrections, and before feeds were complete.",
            "",
            "Exit status: 0, or 2 when it could not be done; mistakes of the rule are told as path:line:column.",
            "",
            "Examples:",
            "  ops/cb backtest LT-04 --from 2026-01-01 --to 2026-03-31",
            "  ops/cb backtest LT-04 --from 2026-01-01 --to 2026-03-31 --rule draft.yaml --hub http://127.0.0.1:9000",
            "  ops/cb backtest LT-04 --from 2026-01-01 --to 2026-03-31 --as-known-at 2026-05-31"
        })
public final class BacktestCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In which form the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "1", paramLabel = "SCENARIO", description = "Name of a scenario, as in LT-04.")
    private String scenario = "";

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First business date.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last business date.")
    private String to = "";

    @Option(
            names = "--as-known-at",
            paramLabel = "TIME",
            description = "A date (its end) or a time, as in 2026-05-31T09:00. Default: all that is known now.")
    private @Nullable String asKnownAt;

    @Option(
            names = "--rule",
            paramLabel = "FILE",
            description = "The rule to try. Default: the scenario's file in the project's config.")
    private @Nullable Path rule;

    @Option(names = "--hub", paramLabel = "URL", description = "A running hub. Default: http://127.0.0.1:8080.")
    private URI hub = URI.create("http://127.0.0.1:8080");

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Problems problems = new Problems();
        Optional<ConfigText> draft = rule == null
                ? RuleFile.configured(Home.config(), scenario, problems)
                : Optional.of(ScenarioFiles.read(List.of(rule)).get(0));
        problems.refuse();
        PrintWriter notes = spec.commandLine().getErr();
        JsonNode result = new HubClient(hub, notes::println).backtest(scenario, body(draft));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(result.toPrettyString());
            return 0;
        }
        out.println(BacktestText.of(result, draft.map(ConfigText::path).orElse("as the hub is configured")));
        return 0;
    }

    private ObjectNode body(Optional<ConfigText> draft) {
        ObjectNode body = JSON.createObjectNode().put("from", from).put("to", to);
        if (asKnownAt != null) {
            body.put("asKnownAt", asKnownAt);
        }
        draft.ifPresent(file -> body.put("rule", file.text()).put("file", file.path()));
        return body;
    }
}
