package kr.chungbaek.hub.crosscheck;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kr.chungbaek.hub.crosscheck.CrossCheck.Advance;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round over all scenarios: each steps until it is level. One that fails stands still alone, for a while. */
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int STEPS_BEFORE_OTHERS = 10;

    /** To look at the sizes of all tables costs more than a round in which nothing has happened. */
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(1);

    private final CrossCheck crossCheck;
    private final LiveScenarios scenarios;
    private final FailureTable failures;
    private final Paces paces;
    private final Rests rests = new Rests(System::nanoTime);
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime() - REFRESH_EVERY.toNanos());
    private final Levels levels = new Levels(System::nanoTime);

    /** @param longestPace no scenario waits longer, whatever its pace */
    public Round(
            CrossCheck crossCheck, LiveScenarios scenarios, FailureTable failures, Clock clock, Duration longestPace) {
        this.crossCheck = crossCheck;
        this.scenarios = scenarios;
        this.failures = failures;
        this.paces = new Paces(clock, longestPace);
    }

    /** Every scenario at its own pace. */
    public Round(CrossCheck crossCheck, LiveScenarios scenarios, FailureTable failures, Clock clock) {
        this(crossCheck, scenarios, failures, clock, Duration.ofDays(1));
    }

    /** Makes the indexes that the scenarios need, and begins to bring up those that are new or have changed. */
    public void prepare() {
        scenarios.all().forEach(crossCheck::prepare);
        scenarios.all().forEach(crossCheck::want);
        crossCheck.retireAllBut(scenarios.all());
    }

    public void run() {
        refreshStatistics();
        Known known = crossCheck.known();
        rests.see(known);
        if (rests.areAllResting()) {
            return;
        }
        long begun = System.nanoTime();
        List<CompiledScenario> open = scenarios.all().stream()
                .filter(scenario -> !levels.isLevel(scenario, known))
                .toList();
        moveOnUntouched(open, known);
        open.forEach(scenario -> level(scenario, known));
        rests.allWorked(Duration.ofNanos(System.nanoTime() - begun));
        tidy();
    }

    /** That all of them must be asked then is no reason to ask none. */
    private void moveOnUntouched(List<CompiledScenario> open, Known known) {
        if (open.isEmpty()) {
            return;
        }
        try {
            Set<String> untouched = crossCheck.moveOnUntouched(open);
            open.stream()
                    .filter(scenario -> untouched.contains(scenario.name()))
                    .forEach(scenario -> levels.reached(scenario, known));
        } catch (RuntimeException e) {
            LOG.warn("untouched scenarios not moved on", e);
        }
    }

    /** Of what was retired or replaced since the round began nothing is judged any more. */
    private void level(CompiledScenario scenario, Known known) {
        if (scenarios.isJudged(scenario) && !levels.isLevel(scenario, known) && advance(scenario, known)) {
            replace(scenario);
        }
    }

    /** @return whether the scenario's next version wants work */
    private boolean advance(CompiledScenario scenario, Known known) {
        if (!failures.mayRun(scenario.name(), RunState.ACTIVE)
                || rests.isResting(scenario.name())
                || !paces.isTime(scenario)) {
            return true;
        }
        try {
            long begun = System.nanoTime();
            Advance last = crossCheck.advance(scenario);
            for (int step = 1; last.more() && step < STEPS_BEFORE_OTHERS; step++) {
                last = crossCheck.advance(scenario);
            }
            rests.worked(scenario.name(), Duration.ofNanos(System.nanoTime() - begun));
            failures.forget(scenario.name(), RunState.ACTIVE);
            if (!last.more() && !last.replaced()) {
                levels.reached(scenario, known);
            }
            return last.replaced();
        } catch (RuntimeException e) {
            LOG.error("scenario stands still scenario={}", scenario.name(), e);
            note(scenario, RunState.ACTIVE, e);
            return true;
        }
    }

    /** One piece only: others, and the version that still runs, go on in between. */
    private void replace(CompiledScenario scenario) {
        if (!failures.mayRun(scenario.name(), RunState.CANDIDATE)) {
            return;
        }
        try {
            Progress progress = crossCheck.replace(scenario);
            failures.forget(scenario.name(), RunState.CANDIDATE);
            if (progress == Progress.SWAPPED) {
                LOG.info("scenario swapped scenario={}", scenario.name());
                failures.forget(scenario.name(), RunState.ACTIVE);
            }
        } catch (RuntimeException e) {
            LOG.error("next version stands still scenario={}", scenario.name(), e);
            note(scenario, RunState.CANDIDATE, e);
        }
    }

    /** That the failure cannot be noted either is no reason to keep the other scenarios waiting. */
    private void note(CompiledScenario scenario, RunState part, RuntimeException failure) {
        try {
            failures.write(scenario.name(), part, StepFailure.describe(failure));
        } catch (RuntimeException e) {
            LOG.error("failure not noted scenario={}", scenario.name(), e);
        }
    }

    private void refreshStatistics() {
        long now = System.nanoTime();
        long last = refreshed.get();
        if (now - last < REFRESH_EVERY.toNanos() || !refreshed.compareAndSet(last, now)) {
            return;
        }
        try {
            crossCheck.refreshStatistics();
        } catch (RuntimeException e) {
            LOG.warn("statistics not refreshed", e);
        }
    }

    private void tidy() {
        try {
            crossCheck.tidy();
        } catch (RuntimeException e) {
            LOG.warn("former runs not cleared away", e);
        }
    }
}
