package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.function.Supplier;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps scenarios. Several workers and several hubs may do so at once: who holds a scenario's lock works on it. */
public final class CrossCheck {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('crosscheck.' || ?, 0))";

    /** Touched keys travel as arrays of any length, which a generic plan would misjudge. */
    private static final String CUSTOM_PLANS = "set local plan_cache_mode = force_custom_plan";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final ScenarioStep step;
    private final Supplier<LocalDate> today;

    public CrossCheck(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.step = new ScenarioStep(jdbc, events);
        this.today = today;
    }

    /**
     * Takes one step.
     *
     * @return whether there may be more to do at once
     */
    public boolean step(CompiledScenario scenario) {
        try {
            Boolean more = snapshot.execute(status -> {
                jdbc.execute(CUSTOM_PLANS);
                Boolean locked = jdbc.queryForObject(LOCK, Boolean.class, scenario.name());
                return Boolean.TRUE.equals(locked) && step.run(scenario, today.get());
            });
            return Boolean.TRUE.equals(more);
        } catch (ConcurrencyFailureException e) {
            // Another worker moved the cursor after our snapshot was taken: what it saw, we need not see again.
            return true;
        }
    }

    /** Makes the indexes that a scenario's matches need. */
    public void prepare(CompiledScenario scenario) {
        scenario.indexes().forEach(jdbc::execute);
    }
}
