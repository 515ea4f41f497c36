package kr.chungbaek.hub.offline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.FailureTable;
import kr.chungbaek.hub.crosscheck.FindingsChanged;
import kr.chungbaek.hub.crosscheck.Limits;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.Round;
import kr.chungbaek.hub.records.GovernmentValues;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.hub.records.ReferenceData;
import kr.chungbaek.hub.records.ReferenceRows;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.reference.ReferenceTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores records and judges scenarios exactly as the running hub does: the same SQL, the same cursors. Every feed of
 * every government that it has seen is complete through the day given. Not for use by several threads.
 */
public final class Engine {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RecordTypes types;
    private final RecordStore store;
    private final CompleteFeeds feeds;
    private final CrossCheck crossCheck;
    private final AtomicReference<LocalDate> today;

    /**
     * @param dataSource an empty database, or one that an engine made before
     * @param types those whose feeds are declared complete
     * @param today the day as of which scenarios are judged, and through which feeds are complete
     */
    public Engine(DataSource dataSource, RecordTypes types, UnaryOperator<String> family, LocalDate today) {
        this(dataSource, types, family, today, Limits.NONE);
    }

    public Engine(
            DataSource dataSource, RecordTypes types, UnaryOperator<String> family, LocalDate today, Limits limits) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.types = types;
        this.store = new RecordStore(jdbc, family);
        this.feeds = new CompleteFeeds(jdbc, types);
        this.today = new AtomicReference<>(today);
        Cases cases = new Cases(jdbc, event -> {});
        this.crossCheck = new CrossCheck(
                jdbc,
                transactions,
                event -> {
                    if (event instanceof FindingsChanged changed) {
                        cases.on(changed);
                    }
                },
                this.today::get,
                limits);
    }

    /** Makes the tables and loads the reference data. */
    public void prepare(Governments known, BusinessCalendar calendar) {
        new RecordSchema(dataSource).migrate(types.all());
        transaction.executeWithoutResult(status -> new ReferenceData(jdbc).load(known, calendar));
    }

    /** From now on reference tables have these rows. */
    public void tables(ReferenceTables tables) {
        transaction.executeWithoutResult(status -> new ReferenceRows(jdbc, store).replace(tables));
    }

    /** From now on governments have these values of their own in place of parameters. */
    public void ownValues(Collection<GovernmentValue> values) {
        transaction.executeWithoutResult(status -> new GovernmentValues(jdbc).replace(values));
    }

    /** Makes the indexes that the scenarios need; wanted before many records are stored. */
    public void prepare(Collection<CompiledScenario> scenarios) {
        scenarios.forEach(crossCheck::prepare);
    }

    /** Stores one batch of a node in one transaction. */
    public void store(String node, RecordType type, List<Entry> entries) {
        transaction.executeWithoutResult(status -> {
            feeds.see(entries.stream().map(Entry::government).toList(), Objects.requireNonNull(today.get()));
            store.store(node, type, false, entries);
        });
    }

    /** Moves the day on; it never goes back. */
    public void today(LocalDate day) {
        today.set(day);
        transaction.executeWithoutResult(status -> feeds.moveOn(day));
    }

    /** Steps all scenarios until there is nothing more to do. */
    public void level(Collection<CompiledScenario> scenarios) {
        crossCheck.refreshStatistics();
        Set<String> untouched = crossCheck.moveOnUntouched(scenarios);
        for (CompiledScenario scenario : scenarios) {
            boolean more = !untouched.contains(scenario.name());
            while (more) {
                more = crossCheck.step(scenario);
            }
        }
        while (crossCheck.tidy()) {}
    }

    /** From now on scenarios are judged by these versions, once they have caught up with those before. */
    public void want(Collection<CompiledScenario> scenarios) {
        scenarios.forEach(crossCheck::want);
    }

    /** What the running hub does again and again over these scenarios while records come in. */
    public Round round(Collection<CompiledScenario> scenarios) {
        return new Round(crossCheck, new LiveScenarios(scenarios), new FailureTable(jdbc), Clock.systemUTC());
    }

    /** What there is now, in no order. */
    public OfflineCases cases() {
        return new OfflineCases(jdbc);
    }
}
