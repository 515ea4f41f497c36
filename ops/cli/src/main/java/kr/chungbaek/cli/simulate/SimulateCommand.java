package kr.chungbaek.cli.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.Basics;
import kr.chungbaek.cli.play.Year;
import kr.chungbaek.simulator.plot.Plots;
import kr.chungbaek.simulator.plot.Scale;
import kr.chungbaek.simulator.plot.Simulation;
import kr.chungbaek.wire.problem.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes simulated records and their answer key as CSV files. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a year of simulated records as CSV files. In them are slips and innocent look-alikes, and beside",
            "them the answer key. The same seed, scale and day give the same bytes."
        },
        footer = {
            "",
            "Out: DIR/<record_type>.csv as `cb run` reads them: a record that was corrected stands there again,",
            "                          and its last line holds,",
            "     DIR/planted.csv      the cases that must be opened: scenario,case_key,government,amount,why,",
            "     DIR/look-alikes.csv  those that must not.",
            "",
            "Examples:",
            "  ops/cb simulate --out data",
            "  ops/cb run --config config --data data --as-of 2027-02-20 --out cases.csv",
            "  ops/cb score --data data --cases cases.csv"
        })
public final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "An empty or new folder for the files.")
    private Path out = Path.of("data");

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "small",
            description = "small (10 thousand records), city (1 million) or nation (10 million). Default: small.")
    private Scale scale = Scale.SMALL;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance begins with. Default: 1.")
    private long seed = 1;

    @Option(names = "--today", paramLabel = "DATE", description = "The last simulated day. Default: 2027-02-20.")
    private LocalDate today = Year.TODAY;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "Plays only these programs, as in LT-01,LT-04.")
    private @Nullable Set<String> only;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Basics basics = Basics.read(Home.config(), problems);
        problems.refuse();
        checkOptions();
        long begin = System.nanoTime();
        Files.createDirectories(out);
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter aside = spec.commandLine().getErr();
        try (CsvFolder folder = new CsvFolder(out, records -> aside.printf("%,d records%n", records))) {
            simulation(basics).play(folder);
            double seconds = (System.nanoTime() - begin) / 1e9;
            console.printf("%,d records, corrections among them, in %s, %.1f s%n", folder.records(), out, seconds);
        }
        return 0;
    }

    private Simulation simulation(Basics basics) {
        List<String> regions = basics.governments().regions();
        Predicate<String> wanted = only == null ? scenario -> true : only::contains;
        return Year.simulation(basics, regions, scale, today, seed, wanted);
    }

    private void checkOptions() throws IOException {
        if (only != null) {
            Set<String> known = new TreeSet<>();
            Plots.all().forEach(plot -> known.add(plot.scenario()));
            for (String scenario : only) {
                refuseUnless(
                        known.contains(scenario),
                        "--only " + scenario + ": there is no such program. Allowed: " + String.join(", ", known)
                                + ".");
            }
        }
        if (Files.exists(out)) {
            refuseUnless(Files.isDirectory(out), "--out '" + out + "' is not a folder.");
            try (Stream<Path> files = Files.list(out)) {
                refuseUnless(
                        files.findAny().isEmpty(),
                        "--out '" + out + "' is not empty; name another folder, or remove what is in it.");
            }
        }
    }

    private void refuseUnless(boolean good, String message) {
        if (!good) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
