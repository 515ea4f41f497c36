package kr.chungbaek.hub.crosscheck;

import kr.chungbaek.scenario.compile.CompiledScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round over all scenarios: each steps until it is level. One that fails stands still alone, for a while. */
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int STEPS_BEFORE_OTHERS = 10;

    private final CrossCheck crossCheck;
    private final LiveScenarios scenarios;
    private final FailureTable failures;

    public Round(CrossCheck crossCheck, LiveScenarios scenarios, FailureTable failures) {
        this.crossCheck = crossCheck;
        this.scenarios = scenarios;
        this.failures = failures;
    }

    /** Makes the indexes that the scenarios need. */
    public void prepare() {
        scenarios.all().forEach(crossCheck::prepare);
    }

    public void run() {
        scenarios.all().stream().filter(one -> failures.mayRun(one.name())).forEach(this::level);
    }

    /** That the failure cannot be noted either is no reason to keep the other scenarios waiting. */
    private void note(CompiledScenario scenario, RuntimeException failure) {
        try {
            failures.write(scenario.name(), String.valueOf(failure.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("failure not noted scenario={}", scenario.name(), e);
        }
    }

    private void level(CompiledScenario scenario) {
        try {
            boolean more = true;
            for (int step = 0; more && step < STEPS_BEFORE_OTHERS; step++) {
                more = crossCheck.step(scenario);
            }
            failures.forget(scenario.name());
        } catch (RuntimeException e) {
            LOG.error("scenario stands still scenario={}", scenario.name(), e);
            note(scenario, e);
        }
    }
}
