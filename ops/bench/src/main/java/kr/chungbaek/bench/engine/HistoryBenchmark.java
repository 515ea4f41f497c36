package kr.chungbaek.bench.engine;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What one changed record costs when the hub holds little and when it holds much. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "Stores and judges the same number of changed records on top of a short and a long history, three scenarios,",
            "and prints how much dearer a record is on the long one; then what a key with very many records and a rule",
            "over a whole government take, and whether others wait meanwhile."
        })
public final class HistoryBenchmark implements Callable<Integer> {

    /** A government-wide share: every tax that comes in concerns all completions of its government. */
    private static final String WIDE = "Z1";

    private static final List<String> JUDGED = List.of("O1", "M1", "A1");

    @Option(names = "--histories", split = ",", description = "How many records they hold; default ${DEFAULT-VALUE}.")
    private List<Integer> histories = List.of(1_000_000, 10_000_000);

    @Option(names = "--rounds", description = "How often 5,000 records change; default ${DEFAULT-VALUE}.")
    private int rounds = 21;

    @Option(names = "--hot", description = "How many records the key with very many has; default ${DEFAULT-VALUE}.")
    private int hot = 10_000;

    @Option(names = "--seed", description = "Of the records; default ${DEFAULT-VALUE}.")
    private long seed = 20_260_630L;

    @Option(names = "--shared-buffers", description = "Of the database; default ${DEFAULT-VALUE}.")
    private String sharedBuffers = "2GB";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<CostPerRecord> shortest = new ArrayList<>();
        for (int records : histories) {
            try (TemporaryFolder folder = TemporaryFolder.make();
                    DurableDatabase database = DurableDatabase.start(sharedBuffers)) {
                List<CostPerRecord> costs = costs(folder.path(), database, records);
                if (shortest.isEmpty()) {
                    shortest.addAll(costs);
                }
                for (int index = 0; index < costs.size(); index++) {
                    print(costs.get(index).comparedWith(shortest.get(index)));
                }
            }
        }
        return 0;
    }

    private List<CostPerRecord> costs(Path folder, DurableDatabase database, int records) throws Exception {
        Configuration configuration = EngineConfig.read(folder.resolve("config"));
        DataFolder data = new DataFolder(Files.createDirectories(folder.resolve("data")));
        Work.write(data, records, seed);
        List<LaneFile> lanes = new ArrayList<>();
        for (int stream = 0; stream < DataFolder.STREAMS; stream++) {
            lanes.add(LaneFile.encode(data, stream, configuration.types(), folder));
        }
        HubRun run = new HubRun(database.dataSource(), configuration, scenarios(configuration, JUDGED));
        History history = new History(run, configuration.types(), records, rounds);
        PeakHeap.reset();
        run.prepareTables(data.governments());
        run.prepareIndexes();
        history.store(lanes);
        run.backfill();
        new JdbcTemplate(database.dataSource()).execute("vacuum (analyze)");
        List<CostPerRecord> costs = List.of(history.arrivals(), history.corrections());
        HubRun wide = new HubRun(database.dataSource(), configuration, scenarios(configuration, List.of(WIDE)));
        Crowd crowd = new Crowd(configuration.types(), run, rounds);
        print("%,d records of history:".formatted(records));
        crowd.manyOfOneKey(hot).forEach(this::print);
        crowd.wholeGovernment(wide).forEach(this::print);
        print("  heap %d MB".formatted(PeakHeap.megabytes()));
        return costs;
    }

    private static List<CompiledScenario> scenarios(Configuration configuration, List<String> names) {
        List<CompiledScenario> found = configuration.compiled().stream()
                .filter(scenario -> names.contains(scenario.name()))
                .toList();
        if (found.size() != names.size()) {
            throw new IllegalStateException("no scenarios " + names + " to measure");
        }
        return found;
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
