package kr.chungbaek.bench;

import kr.chungbaek.bench.engine.BackfillBenchmark;
import kr.chungbaek.bench.engine.EngineBenchmark;
import kr.chungbaek.bench.engine.HistoryBenchmark;
import kr.chungbaek.bench.spoke.FileBenchmark;
import kr.chungbaek.bench.spoke.LateCommitsBenchmark;
import kr.chungbaek.bench.spoke.RateBenchmark;
import kr.chungbaek.bench.spoke.feeds.FeedsBenchmark;
import kr.chungbaek.bench.wire.WireBenchmark;
import kr.chungbaek.cli.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks as subcommands of {@code ops/cb bench}. */
@Command(
        name = "cb bench",
        mixinStandardHelpOptions = true,
        description = "Measures ChungBaek-e beside something known, in one run, and prints the ratio.",
        subcommands = {
            EngineBenchmark.class,
            HistoryBenchmark.class,
            BackfillBenchmark.class,
            RateBenchmark.class,
            FileBenchmark.class,
            FeedsBenchmark.class,
            LateCommitsBenchmark.class,
            WireBenchmark.class,
            CommandLine.HelpCommand.class
        })
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    private Bench() {}

    public static void main(String[] arguments) {
        Logging.configure();
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which benchmark?");
    }
}
