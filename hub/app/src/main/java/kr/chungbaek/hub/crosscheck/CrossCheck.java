package kr.chungbaek.hub.crosscheck;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.chungbaek.hub.records.FreshPlans;
import kr.chungbaek.hub.tokens.TokenGate;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps scenarios. Several workers and several hubs may do so at once: who holds a scenario's lock works on it. */
public final class CrossCheck {

    /** A step's sorts stay in memory; and what it looks up is what came in last, which is in memory, too. */
    private static final String SETTINGS =
            "set local work_mem = '64MB'; set local random_page_cost = 1.1; set local jit = off";

    private static final String TIMEOUT = "; set local statement_timeout = %d";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;
    private final String settings;
    private final ScenarioLock locks;
    private final CursorTable cursors;
    private final ScenarioStep step;
    private final Backfill backfill;
    private final UntouchedRuns untouched;
    private final RunEvidence evidence;
    private final RunTable runs;
    private final FormerRuns former;
    private final TableStatistics statistics;
    private final ApplicationEventPublisher events;
    private final Supplier<LocalDate> today;

    public CrossCheck(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Supplier<LocalDate> today) {
        this(jdbc, transactions, events, today, Limits.NONE);
    }

    public CrossCheck(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Supplier<LocalDate> today,
            Limits limits) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.settings = SETTINGS + TIMEOUT.formatted(limits.statement().toMillis());
        this.locks = new ScenarioLock(jdbc);
        this.cursors = new CursorTable(jdbc);
        this.step = new ScenarioStep(jdbc, limits.large());
        this.untouched = new UntouchedRuns(jdbc);
        this.evidence = new RunEvidence(jdbc, events);
        Swap swap = new Swap(jdbc, locks, events, limits.opened());
        this.backfill = new Backfill(jdbc, step, swap, evidence, limits.records());
        this.runs = new RunTable(jdbc);
        this.former = new FormerRuns(jdbc);
        this.statistics = new TableStatistics(jdbc);
        this.events = events;
        this.today = today;
    }

    /** All that is known now, in one snapshot. */
    Known known() {
        return Objects.requireNonNull(
                snapshot.execute(status -> new Known(cursors.frontier(), cursors.clocks(), today.get())));
    }

    /**
     * Takes one step of the scenario, and one towards its next version if there is one.
     *
     * @return whether there may be more to do at once
     */
    public boolean step(CompiledScenario scenario) {
        Advance advance = advance(scenario);
        boolean more = advance.replaced() && replace(scenario) != Progress.LEVEL;
        return more || advance.more();
    }

    /**
     * Moves on what would not judge anything: much sooner than to ask each of them.
     *
     * @return the names of those that have nothing left to judge
     */
    public Set<String> moveOnUntouched(Collection<CompiledScenario> scenarios) {
        try {
            Set<String> level = snapshot.execute(status -> {
                prepareConnection();
                return untouched.moveOn(scenarios, today.get());
            });
            return level == null ? Set.of() : level;
        } catch (ConcurrencyFailureException e) {
            // Another worker moved one of them after our snapshot was taken.
            return Set.of();
        }
    }

    /**
     * How a step of the active run ended.
     *
     * @param more whether there may be more to do at once
     * @param replaced whether there may be something to do towards another run
     */
    record Advance(boolean more, boolean replaced) {}

    /** Takes one step of the active run. */
    Advance advance(CompiledScenario scenario) {
        try {
            Advance advance = snapshot.execute(status -> {
                prepareConnection();
                return locks.tryActive(scenario.name()) ? advanceLocked(scenario) : new Advance(false, true);
            });
            return advance == null ? new Advance(false, true) : advance;
        } catch (ConcurrencyFailureException e) {
            // Another worker moved the cursor after our snapshot was taken: what it saw, we need not see again.
            return new Advance(true, true);
        }
    }

    private void prepareConnection() {
        jdbc.execute((Connection connection) -> {
            FreshPlans.on(connection);
            return null;
        });
        jdbc.execute(settings);
        TokenGate.share(jdbc);
    }

    private Advance advanceLocked(CompiledScenario scenario) {
        Optional<Run> active = cursors.lock(scenario.name(), RunState.ACTIVE);
        if (active.isEmpty()) {
            return new Advance(false, true);
        }
        Run run = active.get();
        boolean more = backfill.rule(run, scenario)
                .map(rule -> stepOn(scenario, rule, run))
                .orElse(false);
        return new Advance(more, run.beingReplaced());
    }

    private boolean stepOn(CompiledScenario scenario, Rule rule, Run run) {
        evidence.use(run);
        boolean more = step.run(
                rule,
                run.cursor(),
                today.get(),
                cases -> events.publishEvent(new FindingsChanged(scenario, List.copyOf(cases))));
        // What an upheaval has overtaken is judged anew by the run that takes its place.
        if (!more && !run.isOvertaken(cursors.clocks())) {
            evidence.renew(scenario.name(), rule, run, today.get());
        }
        return more;
    }

    /** Takes one step towards the run that is to be active. */
    Progress replace(CompiledScenario scenario) {
        try {
            Progress progress = snapshot.execute(status -> {
                prepareConnection();
                return locks.tryCandidate(scenario.name()) ? backfill.run(scenario, today.get()) : Progress.LEVEL;
            });
            return progress == null ? Progress.LEVEL : progress;
        } catch (ConcurrencyFailureException e) {
            return Progress.MORE;
        }
    }

    /** Lets the planner know what has become of the tables; wanted now and then while much comes in. */
    public void refreshStatistics() {
        transaction.executeWithoutResult(status -> statistics.refresh());
    }

    /** Makes the indexes that a scenario's matches need. */
    public void prepare(CompiledScenario scenario) {
        scenario.indexes().forEach(jdbc::execute);
        scenario.statistics().forEach(jdbc::execute);
    }

    /** From now on the scenario is to be judged by this version: what it found before stands until this one is level. */
    public void want(CompiledScenario scenario) {
        transaction.executeWithoutResult(status -> {
            locks.awaitCandidate(scenario.name());
            backfill.want(scenario, today.get());
        });
    }

    /** What is not judged any more keeps what it found; a next version that was not level yet is given up. */
    public void retireAllBut(Collection<CompiledScenario> judged) {
        runs.giveUpAllBut(judged.stream().map(CompiledScenario::name).toList());
    }

    /**
     * Lets a new version take over although it opens unusually many cases.
     *
     * @return the version; nothing when none waits for that
     */
    public Optional<String> approve(String scenario) {
        return runs.approve(scenario);
    }

    /**
     * Clears away a page of what replaced versions have left.
     *
     * @return whether there may be more
     */
    public boolean tidy() {
        return Boolean.TRUE.equals(transaction.execute(status -> former.clearSome()));
    }
}
