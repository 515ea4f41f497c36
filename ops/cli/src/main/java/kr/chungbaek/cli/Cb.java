package kr.chungbaek.cli;

import kr.chungbaek.cli.backtest.BacktestCommand;
import kr.chungbaek.cli.check.CheckCommand;
import kr.chungbaek.cli.demo.DemoCommand;
import kr.chungbaek.cli.hub.HubCommand;
import kr.chungbaek.cli.keys.KeysCommand;
import kr.chungbaek.cli.node.NodeCommand;
import kr.chungbaek.cli.programs.ProgramsCommand;
import kr.chungbaek.cli.rules.ExplainCommand;
import kr.chungbaek.cli.rules.TestCommand;
import kr.chungbaek.cli.run.RunCommand;
import kr.chungbaek.cli.schema.SchemaCommand;
import kr.chungbaek.cli.simulate.ScoreCommand;
import kr.chungbaek.cli.simulate.SimulateCommand;
import kr.chungbaek.cli.sources.SourcesCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The cb command with its subcommands. */
@Command(
        name = "cb",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The one command of ChungBaek-e (청백-e).",
        subcommands = {
            DemoCommand.class,
            CheckCommand.class,
            TestCommand.class,
            ExplainCommand.class,
            ProgramsCommand.class,
            RunCommand.class,
            BacktestCommand.class,
            KeysCommand.class,
            HubCommand.class,
            NodeCommand.class,
            SourcesCommand.class,
            SimulateCommand.class,
            ScoreCommand.class,
            SchemaCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb demo                     see a planted slip come out as an alert",
            "  ops/cb check                    find every mistake in config",
            "  ops/cb help demo                all about one command"
        })
public final class Cb implements Runnable {

    @Spec
    private CommandSpec spec;

    private Cb() {}

    public static void main(String[] arguments) {
        Logging.configure();
        System.exit(execute(arguments));
    }

    /** @return 0 when all went well, 1 when something was found, 2 when it could not be done as asked */
    static int execute(String... arguments) {
        return CommandLines.of(new Cb()).execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
