package kr.chungbaek.hub.crosscheck;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.chungbaek.scenario.compile.CompiledScenario;

/**
 * When scenarios with a pace step again: what is judged anew with every record of a whole government need not be judged
 * after each of them. A pace is a matter of cost alone, so that a hub that starts steps at once.
 */
final class Paces {

    private final Clock clock;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    Paces(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is time; if so, the next step is a pace away. */
    boolean isTime(CompiledScenario scenario) {
        if (scenario.scenario().pace().isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        Instant before = last.get(scenario.name());
        boolean isTime =
                before == null || !before.plus(scenario.scenario().pace().get()).isAfter(now);
        if (isTime) {
            last.put(scenario.name(), now);
        }
        return isTime;
    }
}
