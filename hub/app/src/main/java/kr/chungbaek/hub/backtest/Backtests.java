package kr.chungbaek.hub.backtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kr.chungbaek.hub.backtest.BacktestRefusal.Code;
import kr.chungbaek.hub.crosscheck.ActiveVersions;
import kr.chungbaek.hub.crosscheck.ActiveVersions.ActiveVersion;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.records.FreshPlans;
import kr.chungbaek.hub.records.KnownRecords;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.wire.record.RecordType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes backtests, one at a time, each on a connection of its own that cannot write, so that none holds up the hub. */
public final class Backtests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final int KEPT = 50;

    private static final String SETTINGS = """
            set application_name = 'backtest';
            set timezone = 'Asia/Seoul';
            set random_page_cost = 1.1;
            set jit = off;
            set max_parallel_workers_per_gather = 0;
            set lock_timeout = '5s';
            set statement_timeout = %d
            """;

    private final DataSource connections;
    private final Collection<RecordType> types;
    private final LiveScenarios scenarios;
    private final Supplier<LocalDate> today;
    private final UnaryOperator<String> name;
    private final BacktestLimits limits;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker;
    private final Map<Long, Backtest> latest = new LinkedHashMap<>();

    /**
     * @param connections gives a new connection each time
     * @param types all that rules may read
     * @param name of a government, by its code
     */
    public Backtests(
            DataSource connections,
            Collection<RecordType> types,
            LiveScenarios scenarios,
            Supplier<LocalDate> today,
            UnaryOperator<String> name,
            BacktestLimits limits) {
        this.connections = connections;
        this.types = types;
        this.scenarios = scenarios;
        this.today = today;
        this.name = name;
        this.limits = limits;
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "backtest");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /**
     * Begins at once.
     *
     * @throws BacktestRefusal while another is under way
     */
    public Backtest begin(Order order) {
        if (!busy.compareAndSet(false, true)) {
            throw new BacktestRefusal(
                    Code.BACKTEST_RUNNING, "another backtest is under way; try again when it is done");
        }
        Backtest backtest =
                new Backtest(numbers.incrementAndGet(), order.draft().name());
        keep(backtest);
        worker.execute(() -> run(backtest, order));
        return backtest;
    }

    /** One of the latest. */
    public Optional<Backtest> find(long id) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(id));
        }
    }

    private void keep(Backtest backtest) {
        synchronized (latest) {
            latest.put(backtest.id(), backtest);
            latest.keySet().removeIf(id -> id <= backtest.id() - KEPT);
        }
    }

    /** Who learns of the end may begin the next at once. */
    private void run(Backtest backtest, Order order) {
        try {
            Result result = result(backtest, order);
            LOG.info(
                    "backtest done scenario={} subjects={} seconds={}",
                    backtest.scenario(),
                    result.subjects(),
                    result.seconds());
            busy.set(false);
            backtest.done(result);
        } catch (SQLException | RuntimeException e) {
            busy.set(false);
            backtest.givenUp(refusal(backtest, e));
        }
    }

    private BacktestRefusal refusal(Backtest backtest, Exception cause) {
        if (cause instanceof BacktestRefusal refusal) {
            return refusal;
        }
        if (cause instanceof QueryTimeoutException) {
            return new BacktestRefusal(
                    Code.BACKTEST_TIMED_OUT,
                    "a statement took longer than " + limits.statement().toSeconds()
                            + " s; choose a shorter period, or a rule that looks at less");
        }
        LOG.error("backtest failed scenario={}", backtest.scenario(), cause);
        return new BacktestRefusal(Code.BACKTEST_FAILED, "the backtest failed; the hub's log tells why");
    }

    private Result result(Backtest backtest, Order order) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            FreshPlans.on(connection);
            jdbc.execute(SETTINGS.formatted(limits.statement().toMillis()));
            Optional<CompiledScenario> running = scenarios.find(order.draft().name());
            order.knownAt().ifPresent(at -> new KnownRecords(jdbc).at(at.time(), read(order.draft(), running, jdbc)));
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new Trial(jdbc, order, limits, backtest::at).run(running, today.get(), name);
        }
    }

    /** The record types that the draft reads, or the version beside which it is set: to show all takes longer than to judge. */
    private List<RecordType> read(CompiledScenario draft, Optional<CompiledScenario> running, JdbcTemplate jdbc) {
        String kept = new ActiveVersions(jdbc)
                .find(draft.name())
                .flatMap(ActiveVersion::judge)
                .map(Statement::sql)
                .orElse("");
        return types.stream()
                .filter(type -> draft.recordTypes().contains(type.name())
                        || running.stream().anyMatch(one -> one.recordTypes().contains(type.name()))
                        || kept.contains(new RecordTable(type).name()))
                .toList();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
