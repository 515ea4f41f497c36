package kr.chungbaek.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.hub.offline.CaseRow;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.hub.offline.ThrowAwayDatabase;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.problem.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges CSV files with the hub's own engine. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Runs scenarios over CSV files with the hub's own engine, SQL and cursors, and writes the cases.",
            "All scenarios but those of status draft and retired are judged; today is the day of --as-of, and every",
            "feed is complete through it."
        },
        footer = {
            "",
            "In:  DATA/<record_type>.csv, UTF-8, header in any order: government, the fields, and if wanted",
            "     _version (the highest wins) and _deleted (true: a tombstone). An empty cell is no value.",
            "Out: scenario,government,case_key,status,due,amount, sorted by the bytes of the first three.",
            "",
            "Exit status: 0, or 2 when configuration or data have a mistake, told as file:line:column.",
            "",
            "Examples:",
            "  ops/cb run --config config --data data --as-of 2026-06-30 --out cases.csv",
            "  ops/cb run --config config --data data --as-of 2026-06-30 --out cases.csv --batches 50 --shuffle 7"
        })
public final class RunCommand implements Callable<Integer> {

    private static final String BUFFERS = "512MB";

    @Option(names = "--config", required = true, paramLabel = "DIR", description = "Folder with records and scenarios.")
    private Path config = Path.of("config");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder with the CSV files.")
    private Path data = Path.of("data");

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "Today, as in 2026-06-30.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the cases are written.")
    private Path out = Path.of("cases.csv");

    @Option(names = "--batches", paramLabel = "N", description = "Into how many batches rows are split. Default: 1.")
    private int batches = 1;

    @Option(names = "--shuffle", paramLabel = "SEED", description = "Mixes the rows of all types before.")
    private @Nullable Long shuffle;

    @Option(names = "--repeat", description = "Delivers each batch twice.")
    private boolean repeat;

    @Option(names = "--all", description = "Writes waiting and cleared cases too.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        long begin = System.nanoTime();
        Problems problems = new Problems();
        Configuration configuration = Configuration.read(config, problems);
        DataFolder folder = new DataFolder(data, configuration.types().ofGovernments());
        Rows rows = problems.isEmpty() ? folder.read(problems) : new Rows();
        problems.refuse();
        PrintWriter notes = spec.commandLine().getErr();
        folder.strangers(out).forEach(notes::println);
        List<CompiledScenario> judged = judged(configuration);
        judged.forEach(scenario -> scenario.notes().forEach(note -> notes.println("note: " + note)));
        Collection<CaseRow> cases = run(configuration, judged, rows);
        CasesFile.write(out.toAbsolutePath(), cases);
        notes.printf(
                "%,d rows, %d scenarios, %,d cases in %s, %.1f s%n",
                rows.count(), judged.size(), cases.size(), out, (System.nanoTime() - begin) / 1e9);
        return 0;
    }

    private Collection<CaseRow> run(Configuration configuration, List<CompiledScenario> judged, Rows rows)
            throws IOException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.start(BUFFERS)) {
            Engine engine =
                    new Engine(database.dataSource(), configuration.types(), configuration.governments()::family, asOf);
            engine.prepare(configuration.governments(), configuration.calendar());
            engine.tables(configuration.tables());
            engine.ownValues(configuration.ownValues());
            engine.prepare(judged);
            Runner runner = new Runner(engine, judged, rows);
            delivery().plan(rows.count()).forEach(runner::deliver);
            return all ? engine.cases().all() : engine.cases().open();
        }
    }

    private Delivery delivery() {
        OptionalLong seed = shuffle == null ? OptionalLong.empty() : OptionalLong.of(shuffle);
        return new Delivery(batches, seed, repeat ? 2 : 1);
    }

    private static List<CompiledScenario> judged(Configuration configuration) {
        return configuration.compiled().stream()
                .filter(scenario -> scenario.scenario().status().isJudged())
                .toList();
    }

    private void checkOptions() {
        refuseUnless(batches >= 1, "--batches " + batches + " is not a number of batches. Allowed: 1 or more.");
        refuseUnless(Files.isDirectory(config), "--config '" + config + "' is not a folder.");
        refuseUnless(Files.isDirectory(data), "--data '" + data + "' is not a folder.");
        refuseUnless(!Files.isDirectory(out), "--out '" + out + "' is a folder; name a file.");
        Path parent = out.toAbsolutePath().getParent();
        refuseUnless(parent != null && Files.isDirectory(parent), "--out '" + out + "': there is no such folder.");
    }

    private void refuseUnless(boolean good, String message) {
        if (!good) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
