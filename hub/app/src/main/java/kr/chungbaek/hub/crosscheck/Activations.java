package kr.chungbaek.hub.crosscheck;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;

/** Takes other scenarios over under way: what they replace goes on being judged until they have caught up with it. */
public final class Activations {

    private final LiveScenarios live;
    private final CrossCheck crossCheck;
    private final FailureTable failures;
    private final Clock clock;
    private volatile Activation latest;

    public Activations(LiveScenarios live, CrossCheck crossCheck, FailureTable failures, Clock clock) {
        this.live = live;
        this.crossCheck = crossCheck;
        this.failures = failures;
        this.clock = clock;
        this.latest = Activation.of(clock.instant());
    }

    public Activation latest() {
        return latest;
    }

    /** Those of the given scenarios that would judge differently from what runs, or are new. */
    public List<CompiledScenario> changed(Collection<CompiledScenario> next) {
        return next.stream()
                .filter(one -> one.scenario().status().isJudged())
                .filter(one -> live.find(one.name())
                        .filter(now -> now.version().equals(one.version()))
                        .isEmpty())
                .toList();
    }

    /** Makes these the scenarios that are judged. */
    public void activate(Collection<CompiledScenario> next) {
        for (CompiledScenario one : changed(next)) {
            crossCheck.prepare(one);
            crossCheck.want(one);
            // What stood still under the old version may try again at once.
            failures.forget(one.name(), RunState.ACTIVE);
            failures.forget(one.name(), RunState.CANDIDATE);
        }
        live.replace(next);
        crossCheck.retireAllBut(live.all());
        latest = Activation.of(clock.instant());
    }

    /** What runs goes on running. */
    public void refuse(List<String> problems) {
        latest = latest.refused(clock.instant(), problems);
    }

    /** The files are again those that run. */
    public void keep() {
        latest = Activation.of(latest.since());
    }
}
