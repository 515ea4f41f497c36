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

/** What of a feed was refused. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "What of a feed waits in quarantine: by reason, with samples of which only the form is shown.",
            "Put the layout or the source right; then take it again with: ops/cb node replay"
        },
        footer = {"", "Example:", "  ops/cb node quarantine --feed bank-transfers"})
final class QuarantineCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--feed", required = true, paramLabel = "F", description = "A feed of the node.")
    private String feed = "";

    @Option(names = "--most", paramLabel = "N", defaultValue = "10", description = "How many samples. Default: 10")
    private int most = 10;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode list =
                spoke.client().look(SpokeAddress.path(feed, "quarantine"), Map.of("most", String.valueOf(most)));
        spec.commandLine().getOut().println(QuarantineText.of(list));
        return 0;
    }
}
