package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a spoke stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"How the spoke and its feeds stand: what was collected and sent, what waits, what is in trouble."
        },
        footer = {"", "Example:", "  ops/cb node status"})
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--json", description = "As the spoke tells it, for tools.")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode status = spoke.client().see("/observe/status");
        spec.commandLine().getOut().println(asJson ? status.toPrettyString() : StatusText.of(status));
        return 0;
    }
}
