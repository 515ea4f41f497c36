package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a feed wait. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lets one feed wait, also over restarts, until it is resumed; the others go on. What is pushed meanwhile is",
            "answered 503; messages stay in their queue."
        },
        footer = {
            "",
            "Example:",
            "  ops/cb node pause --feed card-approvals --why \"the card company repairs its queue\""
        })
final class PauseCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--feed", required = true, paramLabel = "F", description = "A feed of the node.")
    private String feed = "";

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "by an operator", description = "Shown in the status.")
    private String why = "by an operator";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode done = spoke.client().order(SpokeAddress.path(feed, "pause"), Map.of("why", why));
        spec.commandLine().getOut().println(OrderText.of(done));
        return 0;
    }
}
