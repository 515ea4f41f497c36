package kr.chungbaek.hub.backtest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kr.chungbaek.hub.backtest.BacktestAnswer.Change;
import kr.chungbaek.hub.backtest.BacktestAnswer.Difference;
import kr.chungbaek.hub.backtest.BacktestAnswer.OfGovernment;
import kr.chungbaek.hub.backtest.BacktestAnswer.Sample;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.scenario.compile.BacktestStatements;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries rules over what the hub holds. One at a time, and held to a time: the cases that are judged go first. */
public final class Backtests {

    private static final int SAMPLES = 20;
    private static final int FETCHED_AT_ONCE = 5_000;

    /** One row per case of either side; a case of several findings has the earliest due and the largest amount. */
    private static final String COMPARE = """
            with tried as (
              select v.government, v.case_key, min(v.subject_key) as subject_key, min(v.due) as due, max(v.amount) as amount
              from (%s) v where v.state = 'open' group by v.government, v.case_key),
            active as (
              select f.government, f.case_key, min(f.subject_key) as subject_key, min(f.due) as due,
                max(f.amount) as amount
              from crosscheck.finding f
              join (%s) s on s.government = f.government and s.record_key = f.subject_key
              where f.scenario = ? group by f.government, f.case_key)
            select coalesce(t.government, a.government) as government, coalesce(t.case_key, a.case_key) as case_key,
              coalesce(t.subject_key, a.subject_key) as subject_key, coalesce(t.due, a.due) as due,
              coalesce(t.amount, a.amount) as amount,
              case when a.government is null then 'ADDED' when t.government is null then 'REMOVED'
                when (t.due, t.amount) is distinct from (a.due, a.amount) then 'CHANGED' else 'UNCHANGED' end as change
            from tried t full join active a on a.government = t.government and a.case_key = t.case_key
            order by case when a.government is null then 1 when t.government is null then 2 else 3 end, 1, 2
            """;

    private static final String ACTIVE =
            "select version, today from crosscheck.run where scenario = ? and state = 'active'";

    private static final String KNOWN =
            "select node, max(position) from records.progress where minute < ? group by node";

    private final JdbcTemplate jdbc;
    private final StatementRunner statements;
    private final TransactionTemplate snapshot;
    private final Supplier<LocalDate> today;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1);

    /** @param patience how long one statement may take */
    public Backtests(
            DataSource database,
            PlatformTransactionManager transactions,
            Supplier<LocalDate> today,
            Duration patience) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
        this.statements = new StatementRunner(jdbc);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.today = today;
        this.patience = patience;
    }

    /**
     * What to try.
     *
     * @param from the first business date of the subjects
     * @param to the last one
     * @param knownAt the moment until which records count; by the minute
     * @param asOf the day on which it is judged when {@code knownAt} is given
     */
    public record Order(LocalDate from, LocalDate to, Optional<OffsetDateTime> knownAt, Optional<LocalDate> asOf) {}

    /** The answer, or nothing while another rule is tried. */
    public Optional<BacktestAnswer> run(CompiledScenario rule, CompiledScenario active, Order order) {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Objects.requireNonNull(snapshot.execute(status -> {
                jdbc.execute("set local statement_timeout = " + patience.toMillis());
                return compare(rule, active, order);
            })));
        } finally {
            turn.release();
        }
    }

    private record Active(String version, LocalDate today) {}

    private BacktestAnswer compare(CompiledScenario rule, CompiledScenario active, Order order) {
        Optional<Active> runs = jdbc
                .query(
                        ACTIVE,
                        (row, number) -> new Active(row.getString(1), row.getObject(2, LocalDate.class)),
                        rule.name())
                .stream()
                .findFirst();
        LocalDate day = order.asOf().or(() -> runs.map(Active::today)).orElseGet(today);
        BacktestStatements tried = rule.backtest();
        Statement judge = order.knownAt().isPresent() ? tried.then() : tried.now();
        List<String> parameters = new ArrayList<>(judge.parameters());
        parameters.addAll(active.backtest().subjects().parameters());
        parameters.add("scenario");
        Map<String, Object> values =
                new HashMap<>(Map.of("today", day, "from", order.from(), "to", order.to(), "scenario", rule.name()));
        order.knownAt().ifPresent(moment -> values.putAll(known(moment)));
        Statement compare = new Statement(
                COMPARE.formatted(judge.sql(), active.backtest().subjects().sql()), parameters);
        Map<String, Difference> governments = new TreeMap<>();
        List<Sample> samples = new ArrayList<>();
        statements.query(compare, values, (row, number) -> {
            Sample one = new Sample(
                    Change.valueOf(row.getString("change")),
                    row.getString("government"),
                    row.getString("case_key"),
                    row.getString("subject_key"),
                    row.getObject("due", LocalDate.class),
                    row.getObject("amount", Long.class));
            long won = one.amount() == null ? 0 : one.amount();
            governments.merge(one.government(), Difference.of(one.change(), won), Difference::and);
            if (one.change() != Change.UNCHANGED && samples.size() < SAMPLES) {
                samples.add(one);
            }
            return one.change();
        });
        return new BacktestAnswer(
                rule.name(),
                rule.version(),
                runs.map(Active::version).orElse(null),
                order.from(),
                order.to(),
                day,
                order.knownAt().orElse(null),
                governments.values().stream().reduce(Difference.NONE, Difference::and),
                governments.entrySet().stream()
                        .map(entry -> new OfGovernment(entry.getKey(), entry.getValue()))
                        .toList(),
                samples);
    }

    /** How far each node's records had come. */
    private Map<String, Object> known(OffsetDateTime moment) {
        List<String> nodes = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        jdbc.query(
                KNOWN,
                row -> {
                    nodes.add(row.getString(1));
                    positions.add(row.getLong(2));
                },
                moment);
        return Map.of("nodes", nodes, "positions", positions);
    }
}
