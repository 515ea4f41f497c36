package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Intake and evaluation by the hub's own code, beside a plain COPY of the same records. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = {
            "Stores records over two lanes while scenarios judge them, beside a durable COPY of the same records into",
            "plain tables. Every planted case must be found, and no other."
        })
public final class EngineBenchmark implements Callable<Integer> {

    /** The scenarios that the planted cases belong to. */
    private static final List<String> PLANTED = List.of("O1", "M1", "A1");

    @Option(names = "--records", description = "How many records; default ${DEFAULT-VALUE}.")
    private int records = 1_000_000;

    @Option(names = "--seed", description = "Of the records; default ${DEFAULT-VALUE}.")
    private long seed = 20_260_630L;

    @Option(names = "--data", description = "A folder of records to use instead of making some.")
    private @Nullable Path data;

    @Option(names = "--scenarios", split = ",", description = "How many scenarios judge; default ${DEFAULT-VALUE}.")
    private List<Integer> scenarios = List.of(3, 20);

    @Option(names = "--shared-buffers", description = "Of the database; default ${DEFAULT-VALUE}.")
    private String sharedBuffers = "2GB";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Configuration configuration = EngineConfig.read(folder.path().resolve("config"));
            DataFolder source = source(folder.path().resolve("data"));
            List<LaneFile> lanes = new ArrayList<>();
            for (int stream = 0; stream < DataFolder.STREAMS; stream++) {
                lanes.add(LaneFile.encode(source, stream, configuration.types(), folder.path()));
            }
            long count = source.records();
            Effort raw = raw(source, count);
            print(stored(configuration, source, count, lanes).comparedWith(raw));
            boolean right = true;
            for (int number : scenarios) {
                right &= hub(configuration, source, count, lanes, number, raw);
            }
            return right ? 0 : 1;
        }
    }

    private DataFolder source(Path made) throws IOException {
        if (data == null) {
            Files.createDirectories(made);
            DataFolder folder = new DataFolder(made);
            Work.write(folder, records, seed);
            return folder;
        }
        DataFolder given = new DataFolder(data);
        if (!given.missing().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "'" + data + "' lacks " + given.missing());
        }
        return given;
    }

    private Effort raw(DataFolder source, long count) throws Exception {
        try (DurableDatabase database = DurableDatabase.start(sharedBuffers)) {
            RawCopy copy = new RawCopy(source);
            Effort raw = Effort.of(database.processorTime(), () -> copy.run(database.dataSource(), count));
            print(raw.comparedWith(raw));
            return raw;
        }
    }

    private Effort stored(Configuration configuration, DataFolder source, long count, List<LaneFile> lanes)
            throws Exception {
        try (DurableDatabase database = DurableDatabase.start(sharedBuffers)) {
            HubRun run = new HubRun(database.dataSource(), configuration, first(configuration, PLANTED.size()));
            run.prepare(source.governments());
            return Effort.of(
                    database.processorTime(), () -> run.store("stored, with the indexes of 3 scenarios", count, lanes));
        }
    }

    private boolean hub(
            Configuration configuration, DataFolder source, long count, List<LaneFile> lanes, int number, Effort raw)
            throws Exception {
        List<CompiledScenario> judged = first(configuration, number);
        try (DurableDatabase database = DurableDatabase.start(sharedBuffers)) {
            HubRun run = new HubRun(database.dataSource(), configuration, judged);
            run.prepare(source.governments());
            PeakHeap.reset();
            String what = "stored and judged, " + judged.size() + " scenarios";
            Effort effort = Effort.of(database.processorTime(), () -> run.run(what, count, lanes));
            print(effort.comparedWith(raw) + figures(run.longestRound()));
            return isRight(source, run, judged, database);
        }
    }

    /** Those with planted cases come first. */
    private static List<CompiledScenario> first(Configuration configuration, int number) {
        List<CompiledScenario> all = new ArrayList<>(configuration.compiled());
        all.sort(Comparator.comparing((CompiledScenario one) -> !PLANTED.contains(one.name()))
                .thenComparing(CompiledScenario::name));
        return all.subList(0, Math.min(number, all.size()));
    }

    private static String figures(Duration longestRound) {
        return "  heap %d MB  longest round %.2f s".formatted(PeakHeap.megabytes(), longestRound.toNanos() / 1e9);
    }

    private boolean isRight(DataFolder source, HubRun run, List<CompiledScenario> judged, DurableDatabase database)
            throws IOException {
        Set<String> expected = source.expectedCases();
        Set<String> found = new TreeSet<>(run.cases(Set.copyOf(PLANTED)));
        int different = 0;
        for (CompiledScenario scenario : judged) {
            different += new FullEvaluation(database.dataSource()).differences(scenario);
        }
        print("  %,d cases found, %,d planted, %s; %d rows differ from one full evaluation"
                .formatted(found.size(), expected.size(), found.equals(expected) ? "equal" : "NOT EQUAL", different));
        return found.equals(expected) && different == 0;
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
