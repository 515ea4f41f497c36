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

/** The control totals of a feed's business days. */
@Command(
        name = "days",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "What the source has of each business day of a feed, what of it was taken, and what the hub must hold.",
            "The hub's own count stands on its page /totals."
        },
        footer = {"", "Examples:", "  ops/cb node days --feed bank-transfers", "  ops/cb node days --feed staff --count"
        })
final class DaysCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--feed", required = true, paramLabel = "F", description = "A feed of the node.")
    private String feed = "";

    @Option(
            names = "--count",
            description = "Counts them now, at the source too, and tells the hub; does not wait for it.")
    private boolean count;

    @Option(names = "--differing", description = "Only days of which the source has other than was taken.")
    private boolean differing;

    @Option(names = "--json", description = "As the spoke tells it, for tools.")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (count) {
            JsonNode done = spoke.client().order(SpokeAddress.path(feed, "count"), Map.of());
            spec.commandLine().getOut().println(OrderText.of(done));
            return 0;
        }
        JsonNode days = spoke.client().look(SpokeAddress.path(feed, "days"), Map.of());
        spec.commandLine().getOut().println(asJson ? days.toPrettyString() : DaysText.of(days, differing));
        return 0;
    }
}
