package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings up the run that is to be a scenario's active one, while the one before goes on: notes how far records have come,
 * judges government by government as they are by then, steps from the place noted, and takes over once it is level. Each
 * call is one transaction; a crash loses at most that.
 *
 * <p>A record that arrives under way may be seen twice, by its government's judgement and by a step. None is missed: what
 * is not in the snapshot of a judgement lies behind the place noted.
 */
final class Backfill {

    private final CursorTable cursors;
    private final RunTable runs;
    private final GovernmentTable governments;
    private final ScenarioStep step;
    private final Swap swap;
    private final RunEvidence evidence;
    private final long recordsAtOnce;

    Backfill(JdbcTemplate jdbc, ScenarioStep step, Swap swap, RunEvidence evidence, long recordsAtOnce) {
        this.cursors = new CursorTable(jdbc);
        this.runs = new RunTable(jdbc);
        this.governments = new GovernmentTable(jdbc);
        this.step = step;
        this.swap = swap;
        this.evidence = evidence;
        this.recordsAtOnce = recordsAtOnce;
    }

    /** Makes the version given the one to be active. Call it alone: no other may work on the scenario's candidate. */
    void want(CompiledScenario scenario, LocalDate now) {
        Optional<Run> active = cursors.find(scenario.name(), RunState.ACTIVE);
        Optional<Run> candidate = cursors.lock(scenario.name(), RunState.CANDIDATE);
        if (candidate.filter(run -> isOf(scenario, run)).isPresent()) {
            return;
        }
        candidate.ifPresent(run -> runs.become(run.id(), RunState.FORMER));
        if (active.filter(run -> isOf(scenario, run)).isEmpty()) {
            begin(scenario.name(), Rule.of(0, scenario), now, active);
        }
    }

    /** One piece of the work, within a REPEATABLE READ transaction that no other worker shares. */
    Progress run(CompiledScenario scenario, LocalDate now) {
        Optional<Run> active = cursors.find(scenario.name(), RunState.ACTIVE);
        Optional<Run> found = cursors.lock(scenario.name(), RunState.CANDIDATE);
        Clocks clocks = cursors.clocks();
        if (found.isEmpty() && active.isPresent() && !active.get().isOvertaken(clocks)) {
            return Progress.LEVEL;
        }
        if (found.isEmpty() || found.get().isOvertaken(clocks)) {
            found.ifPresent(run -> runs.become(run.id(), RunState.FORMER));
            Rule rule =
                    found.or(() -> active).flatMap(run -> rule(run, scenario)).orElseGet(() -> Rule.of(0, scenario));
            begin(scenario.name(), rule, now, active);
            found = cursors.lock(scenario.name(), RunState.CANDIDATE);
        }
        return advance(scenario, found.orElseThrow(), active, now);
    }

    private Progress advance(CompiledScenario scenario, Run candidate, Optional<Run> active, LocalDate now) {
        Rule rule = rule(candidate, scenario).orElseThrow();
        evidence.use(candidate);
        List<String> next = governments.next(candidate.id(), recordsAtOnce);
        if (!next.isEmpty()) {
            governments.judge(rule, next, candidate.cursor());
            if (governments.isLeft(candidate.id())) {
                return Progress.MORE;
            }
        }
        if (step.run(rule, candidate.cursor(), now, unseen -> {})) {
            return Progress.MORE;
        }
        boolean former = !evidence.renew(scenario.name(), rule, candidate, now);
        // Their difference would be that of two keys.
        boolean alike = active.isEmpty() || active.get().formerTokens() == former;
        return alike ? swap.run(scenario, candidate, active) : Progress.LEVEL;
    }

    private void begin(String scenario, Rule rule, LocalDate now, Optional<Run> active) {
        LocalDate today =
                active.map(run -> run.cursor().today()).filter(now::isBefore).orElse(now);
        Cursor cursor = new Cursor(rule.version(), today, cursors.clocks(), cursors.frontier());
        governments.plan(runs.begin(scenario, rule, cursor));
    }

    /** As it was configured here, or as it was when the run began. */
    Optional<Rule> rule(Run run, CompiledScenario scenario) {
        return isOf(scenario, run) ? Optional.of(Rule.of(run.id(), scenario)) : runs.rule(run);
    }

    private static boolean isOf(CompiledScenario scenario, Run run) {
        return run.cursor().version().equals(scenario.version());
    }
}
