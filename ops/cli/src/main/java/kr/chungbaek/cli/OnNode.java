package kr.chungbaek.cli;

import kr.chungbaek.cli.keys.KeysCommand;
import kr.chungbaek.cli.node.NodeCheckCommand;
import kr.chungbaek.cli.node.NodeCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The cb command of a node's machine, where there is neither a hub nor a clone. */
@Command(
        name = "cb",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The one command of a node of ChungBaek-e (청백-e).",
        subcommands = {NodeCommand.class, NodeCheckCommand.class, KeysCommand.class},
        footer = {
            "",
            "Examples:",
            "  ops/cb node status     how every feed stands",
            "  ops/cb check           find every mistake in the node's configuration",
            "  ops/cb help node       all about one command"
        })
public final class OnNode implements Runnable {

    @Spec
    private CommandSpec spec;

    private OnNode() {}

    public static void main(String[] arguments) {
        Logging.configure();
        System.exit(CommandLines.of(new OnNode()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
