package kr.chungbaek.cli.node;

import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Closes days of which something may be lost. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "After a spool or the hub was lost, days of a feed that gives nothing twice are at risk, and held open. Settle them once",
            "the source has sent them again, or when it cannot: from then on the hub takes absences of these days for real."
        },
        footer = {"", "Example:", "  ops/cb node settle --feed card-approvals"})
final class SettleCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--feed", required = true, paramLabel = "F", description = "A feed of the node.")
    private String feed = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        spec.commandLine()
                .getOut()
                .println(OrderText.of(spoke.client().order(SpokeAddress.path(feed, "settle"), Map.of())));
        return 0;
    }
}
