package kr.chungbaek.bench.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.hub.crosscheck.Round;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.record.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The hub's own code at work: lanes store what nodes send while one worker steps the scenarios until all are level. */
final class HubRun {

    /** Between two rounds of the hub's worker. */
    private static final Duration REST = Duration.ofMillis(100);

    /** As a hub has by default. */
    private static final int WORKERS = 2;

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Configuration configuration;
    private final List<CompiledScenario> scenarios;
    private final Engine engine;
    private final RecordStore store;
    private final FeedLedger feeds;
    private final TransactionTemplate transaction;
    private final AtomicLong longestRound = new AtomicLong();

    HubRun(DataSource database, Configuration configuration, List<CompiledScenario> scenarios) {
        this.configuration = configuration;
        this.scenarios = List.copyOf(scenarios);
        this.engine = new Engine(database, configuration.types(), configuration.governments()::family, Work.AS_OF);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.store = new RecordStore(jdbc, configuration.governments()::family);
        this.feeds = new FeedLedger(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Tables, indexes, and scenarios that are level with nothing. */
    void prepare(Collection<String> governments) {
        prepareTables(governments);
        prepareIndexes();
        backfill();
    }

    /** Tables that know no scenario; every feed is complete through the day of judgement. */
    void prepareTables(Collection<String> governments) {
        engine.prepare(configuration.governments(), configuration.calendar());
        transaction.executeWithoutResult(status -> {
            for (Kind kind : Kind.values()) {
                String feed = kind.recordType();
                feeds.declare(
                        "bench",
                        new FeedDeclaration(feed, feed, List.copyOf(governments), ALWAYS, null, Duration.ofDays(1)));
                feeds.complete(
                        "bench",
                        governments.stream()
                                .map(government -> new Completeness(feed, government, Work.AS_OF))
                                .toList());
            }
        });
    }

    /** What the matches of the scenarios need. */
    void prepareIndexes() {
        engine.prepare(scenarios);
    }

    /** Judges all that is stored, as a hub does when the scenarios are new. */
    void backfill() {
        engine.want(scenarios);
        engine.level(scenarios);
    }

    /** Stores all that the lanes hold and judges nothing. */
    Measurement store(String what, long records, List<LaneFile> lanes) throws Exception {
        return Measurement.of(what, records, () -> Together.run(storing(lanes)));
    }

    /** Stores all that the lanes hold, with the scenarios a step behind. */
    Measurement run(String what, long records, List<LaneFile> lanes) throws Exception {
        AtomicBoolean stored = new AtomicBoolean();
        List<Measurement.Task> storing = storing(lanes);
        List<Measurement.Task> tasks = new ArrayList<>();
        tasks.add(() -> {
            try {
                Together.run(storing);
            } finally {
                stored.set(true);
            }
        });
        Round round = engine.round(scenarios);
        List<CompiledScenario> turned = new ArrayList<>(scenarios);
        for (int worker = 0; worker < WORKERS; worker++) {
            List<CompiledScenario> order = List.copyOf(turned);
            tasks.add(() -> judge(round, order, stored));
            Collections.reverse(turned);
        }
        return Measurement.of(what, records, () -> Together.run(tasks));
    }

    Duration longestRound() {
        return Duration.ofNanos(longestRound.get());
    }

    /** The cases that stand, of some scenarios; lines {@code scenario,government|key}. */
    List<String> cases(Set<String> names) {
        return engine.cases().open().stream()
                .filter(row -> names.contains(row.scenario()))
                .map(row -> row.scenario() + "," + row.government() + "|" + row.caseKey())
                .sorted()
                .toList();
    }

    private List<Measurement.Task> storing(List<LaneFile> lanes) {
        List<Measurement.Task> storing = new ArrayList<>();
        lanes.forEach(lane -> storing.add(() -> lane.forEachChunk(chunk -> store(lane.node(), chunk))));
        return storing;
    }

    /** Stores what one transaction of the hub does. */
    void store(String node, List<Load> chunk) {
        Map<String, List<Entry>> byType = new LinkedHashMap<>();
        chunk.forEach(load -> byType.computeIfAbsent(load.recordType(), name -> new ArrayList<>())
                .addAll(load.entries()));
        boolean allNew = chunk.stream().allMatch(Load::allNew);
        transaction.executeWithoutResult(status -> byType.forEach((name, entries) -> {
            RecordType type = configuration.types().get(name);
            store.store(node, type, allNew, entries);
        }));
    }

    /** How long it takes until the scenarios have caught up with a change. */
    Leveled timeUntilLevel(Runnable change) {
        long start = System.nanoTime();
        change.run();
        Duration stored = Duration.ofNanos(System.nanoTime() - start);
        engine.level(scenarios);
        return new Leveled(stored, Duration.ofNanos(System.nanoTime() - start));
    }

    /** @param order in which the rest is judged when all is stored; a scenario that another worker judges is passed over */
    private void judge(Round round, List<CompiledScenario> order, AtomicBoolean stored) {
        while (!stored.get()) {
            long start = System.nanoTime();
            round.run();
            longestRound.accumulateAndGet(System.nanoTime() - start, Math::max);
            LockSupport.parkNanos(REST.toNanos());
        }
        engine.level(order);
    }
}
