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

/** Reads again what a source still has. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Reads the files of some business days again; a table or a list is compared whole, whatever the days. What is known",
            "already is not sent again, unless --resend says so. Queues and pushed feeds give nothing twice."
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb node reread --feed bank-transfers --from 2026-06-01 --to 2026-06-30",
            "  ops/cb node reread --feed staff --from 2026-06-29 --to 2026-06-29 --resend"
        })
final class RereadCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--feed", required = true, paramLabel = "F", description = "A feed of the node.")
    private String feed = "";

    @Option(names = "--from", required = true, paramLabel = "D", description = "First business day, as in 2026-06-01.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "D", description = "Last business day.")
    private String to = "";

    @Option(
            names = "--resend",
            description = "Sends what is known of these business days again: when the hub has lost records of them.")
    private boolean resend;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode done = spoke.client()
                .order(
                        SpokeAddress.path(feed, "reread"),
                        Map.of("from", from, "to", to, "resend", String.valueOf(resend)));
        spec.commandLine().getOut().println(OrderText.of(done));
        return 0;
    }
}
