package kr.chungbaek.cli.node;

import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes again what was refused. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Takes again what of a feed waits in quarantine, after the layout or the source was put right. Messages and pushed",
            "rows are taken from quarantine, files and tables read again at the next poll. A second time changes nothing."
        },
        footer = {"", "Example:", "  ops/cb node replay --feed bank-transfers"})
final class ReplayCommand implements Callable<Integer> {

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
                .println(OrderText.of(spoke.client().order(SpokeAddress.path(feed, "replay"), Map.of())));
        return 0;
    }
}
