package kr.chungbaek.bench.store;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.hub.offline.ThrowAwayDatabase;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.problem.Problems;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Storing, and storing and judging, beside a durable COPY over two connections. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = {
            "Stores and judges records over two lanes, beside a durable COPY of the same rows into the same tables",
            "and indexes over two connections. Every planted slip must be found, and nothing else."
        })
public final class StoreBenchmark implements Callable<Integer> {

    private static final List<String> JUDGED = List.of("LT-04", "HR-04", "LF-04");
    private static final List<String> GOVERNMENTS = List.of("41110", "28237");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Option(names = "--records", description = "How many records; default ${DEFAULT-VALUE}.")
    private int records = 200_000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Problems problems = new Problems();
        Configuration configuration = Configuration.read(Home.config(), problems);
        problems.refuse();
        int units = records / Population.UNIT / GOVERNMENTS.size();
        List<Lane> lanes = new ArrayList<>();
        for (String government : GOVERNMENTS) {
            lanes.add(Population.lane(configuration.types(), "lane-" + government, government, units));
        }
        Measurement limit = copy(configuration, lanes);
        print(limit, limit);
        print(store(configuration, lanes), limit);
        Judged judged = judge(configuration, lanes);
        print(judged.measurement(), limit);
        long planted = (long) units / Population.SLIP * Population.SLIP_KINDS * GOVERNMENTS.size();
        spec.commandLine().getOut().printf("%d cases, %d planted%n", judged.cases(), planted);
        return judged.cases() == planted ? 0 : 1;
    }

    private Measurement copy(Configuration configuration, List<Lane> lanes) throws Exception {
        List<List<CopyLimit.Rows>> rows = lanes.stream().map(CopyLimit::rows).toList();
        return withDatabase(configuration, (engine, dataSource) -> {
            CopyLimit limit = new CopyLimit(dataSource);
            return Measurement.of("durable COPY, two connections", count(lanes), () -> {
                parallel(List.of(task(() -> limit.copy(rows.get(0))), task(() -> limit.copy(rows.get(1)))));
            });
        });
    }

    private Measurement store(Configuration configuration, List<Lane> lanes) throws Exception {
        return withDatabase(
                configuration,
                (engine, dataSource) -> Measurement.of(
                        "stored, two lanes", count(lanes), () -> parallel(storing(configuration, dataSource, lanes))));
    }

    private Judged judge(Configuration configuration, List<Lane> lanes) throws Exception {
        List<CompiledScenario> scenarios = judged(configuration);
        return withDatabase(configuration, (engine, dataSource) -> {
            Measurement measurement = Measurement.of("stored, judged and cases open, two lanes", count(lanes), () -> {
                for (Lane lane : lanes) {
                    // The engine declares the government's feeds with the first record of it; sent again, it changes
                    // nothing.
                    Lane.Chunk first = lane.chunks().get(0);
                    engine.store(lane.node(), first.type(), first.entries().subList(0, 1));
                }
                parallel(storing(configuration, dataSource, lanes));
                engine.level(scenarios);
            });
            return new Judged(measurement, engine.cases().open().size());
        });
    }

    private List<Callable<Void>> storing(Configuration configuration, DataSource dataSource, List<Lane> lanes) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        RecordStore store = new RecordStore(jdbc, configuration.governments()::family);
        return lanes.stream()
                .map(lane -> task(() -> lane.chunks()
                        .forEach(chunk -> transaction.executeWithoutResult(
                                status -> store.store(lane.node(), chunk.type(), true, chunk.entries())))))
                .toList();
    }

    private <T> T withDatabase(Configuration configuration, Work<T> work) throws Exception {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.start("1GB")) {
            Engine engine = new Engine(
                    database.dataSource(), configuration.types(), configuration.governments()::family, TODAY);
            engine.prepare(configuration.governments(), configuration.calendar());
            engine.prepare(judged(configuration));
            return work.run(engine, database.dataSource());
        }
    }

    private static List<CompiledScenario> judged(Configuration configuration) {
        return configuration.compiled().stream()
                .filter(scenario -> JUDGED.contains(scenario.scenario().name()))
                .toList();
    }

    private static void parallel(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Void> task(Measurement.Task task) {
        return () -> {
            task.run();
            return null;
        };
    }

    private static long count(List<Lane> lanes) {
        return lanes.stream().mapToLong(Lane::records).sum();
    }

    private void print(Measurement measurement, Measurement limit) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(measurement.comparedWith(limit));
        out.flush();
    }

    private record Judged(Measurement measurement, int cases) {}

    /** What is done with a fresh database. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Engine engine, DataSource dataSource) throws Exception;
    }
}
