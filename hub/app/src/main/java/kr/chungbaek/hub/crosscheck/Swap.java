package kr.chungbaek.hub.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import kr.chungbaek.hub.crosscheck.RunTable.Weighed;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts a candidate that is level in the active run's place and tells cases the difference, all in one transaction. One
 * that would open unusually many cases waits until somebody approves.
 */
final class Swap {

    private static final int TOLD_AT_ONCE = 10_000;
    private static final long NO_RUN = -1;

    private static final String KEYS_BEFORE = """
            select count(*) from (select distinct government, case_key from crosscheck.run_finding where run = ?) k
            """;

    private static final String KEYS_OPENED = """
            select count(*) from (
              select government, case_key from crosscheck.run_finding where run = ?
              except select government, case_key from crosscheck.run_finding where run = ?) k
            """;

    private static final String DIFFERENCE = """
            with after as (
              select government, subject_key, occasion, case_key, due, amount, evidence, officer, version
              from crosscheck.run_finding where run = ?),
            before as (
              select government, subject_key, occasion, case_key, due, amount, evidence, officer, version
              from crosscheck.run_finding where run = ?)
            select government, case_key from (table after except table before) a
            union
            select government, case_key from (table before except table after) b
            order by government, case_key
            """;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate stream;
    private final CursorTable cursors;
    private final RunTable runs;
    private final ScenarioLock locks;
    private final ApplicationEventPublisher events;
    private final long mostOpened;

    /** @param mostOpened a swap that opens more cases than these, and more than twice those there are, wants approval */
    Swap(JdbcTemplate jdbc, ScenarioLock locks, ApplicationEventPublisher events, long mostOpened) {
        this.jdbc = jdbc;
        this.stream = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.stream.setFetchSize(TOLD_AT_ONCE);
        this.cursors = new CursorTable(jdbc);
        this.runs = new RunTable(jdbc);
        this.locks = locks;
        this.events = events;
        this.mostOpened = mostOpened;
    }

    /** Within the transaction in which the candidate came level: it has seen all that the active run may have seen. */
    Progress run(CompiledScenario scenario, Run candidate, Optional<Run> active) {
        long before = active.map(Run::id).orElse(NO_RUN);
        if (isHeld(candidate.id(), before)) {
            return Progress.LEVEL;
        }
        if (!locks.tryActive(scenario.name())) {
            return Progress.MORE;
        }
        // Fails when another worker has moved the active run since this snapshot was taken; then all of this is
        // repeated.
        cursors.lock(scenario.name(), RunState.ACTIVE).ifPresent(run -> runs.become(run.id(), RunState.FORMER));
        runs.become(candidate.id(), RunState.ACTIVE);
        tell(scenario, candidate.id(), before);
        return Progress.SWAPPED;
    }

    private boolean isHeld(long candidate, long active) {
        Weighed known = runs.weighed(candidate);
        if (known.approved() || known.recent()) {
            return !known.approved();
        }
        long opens = count(KEYS_OPENED, candidate, active);
        if (opens <= mostOpened) {
            return false;
        }
        long beside = count(KEYS_BEFORE, active);
        if (opens <= 2 * beside) {
            return false;
        }
        runs.hold(candidate, opens, beside);
        return true;
    }

    private long count(String sql, Object... parameters) {
        Long count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    private void tell(CompiledScenario scenario, long after, long before) {
        List<CaseKey> some = new ArrayList<>();
        stream.query(
                DIFFERENCE,
                row -> {
                    some.add(new CaseKey(row.getString(1), row.getString(2)));
                    if (some.size() == TOLD_AT_ONCE) {
                        events.publishEvent(new FindingsChanged(scenario, some));
                        some.clear();
                    }
                },
                after,
                before);
        if (!some.isEmpty()) {
            events.publishEvent(new FindingsChanged(scenario, some));
        }
    }
}
