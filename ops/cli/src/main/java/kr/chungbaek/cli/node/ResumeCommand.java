package kr.chungbaek.cli.node;

import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a paused feed go on. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lets a paused feed go on where it stood. What it brought today no longer counts against its limits."
        },
        footer = {"", "Example:", "  ops/cb node resume --feed card-approvals"})
final class ResumeCommand implements Callable<Integer> {

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
                .println(OrderText.of(spoke.client().order(SpokeAddress.path(feed, "resume"), Map.of())));
        return 0;
    }
}
