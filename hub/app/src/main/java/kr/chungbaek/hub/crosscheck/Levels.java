package kr.chungbaek.hub.crosscheck;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import kr.chungbaek.scenario.compile.CompiledScenario;

/**
 * Which scenarios have judged all that is known, so that they need not be asked while that stays. Asking all of them again
 * and again would keep the database busy while nothing happens.
 */
final class Levels {

    /** Then they are asked all the same: for what changes without a record, such as the key of tokens. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final Map<String, Level> levels = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that counts on evenly */
    Levels(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The scenario had nothing left to judge of what was known, or of more. */
    void reached(CompiledScenario scenario, Known known) {
        levels.put(scenario.name(), new Level(scenario, known, nanos.getAsLong()));
    }

    boolean isLevel(CompiledScenario scenario, Known known) {
        Level level = levels.get(scenario.name());
        return level != null
                && level.scenario == scenario
                && level.known.equals(known)
                && nanos.getAsLong() - level.at < ASK_AGAIN.toNanos();
    }

    private record Level(CompiledScenario scenario, Known known, long at) {}
}
