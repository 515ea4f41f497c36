package kr.chungbaek.hub.crosscheck;

import java.time.Clock;
import java.time.Duration;
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
    private final Duration longest;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    /** @param longest no scenario waits longer, whatever its pace */
    Paces(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** Whether it is time; if so, the next step is a pace away. */
    boolean isTime(CompiledScenario scenario) {
        if (scenario.scenario().pace().isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        Instant before = last.get(scenario.name());
        Duration own = scenario.scenario().pace().get();
        Duration pace = own.compareTo(longest) < 0 ? own : longest;
        boolean isTime = before == null || !before.plus(pace).isAfter(now);
        if (isTime) {
            last.put(scenario.name(), now);
        }
        return isTime;
    }
}
