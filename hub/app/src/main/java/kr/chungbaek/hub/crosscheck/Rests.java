package kr.chungbaek.hub.crosscheck;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * While very much comes in, a scenario rests after work that took long, and all of them after a round that did: one large
 * step costs much less than many, and those who store have the machine. Nobody rests when nothing comes in.
 */
final class Rests {

    /** After less there is no rest. */
    private static final Duration LONG = Duration.ofMillis(250);

    private static final int RESTS_PER_WORK = 5;

    /** Whoever waits for an alert does not notice this much. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Without a record for so long nothing comes in. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private final Map<String, Long> ends = new ConcurrentHashMap<>();
    private @Nullable Known known;
    private final LongSupplier nanos;
    private long movedAt;

    /** @param nanos a clock that counts on evenly */
    Rests(LongSupplier nanos) {
        this.nanos = nanos;
        this.movedAt = nanos.getAsLong();
    }

    /** Tells what is known, once a round. */
    synchronized void see(Known now) {
        if (!now.equals(known)) {
            known = now;
            movedAt = nanos.getAsLong();
        }
    }

    boolean isResting(String scenario) {
        Long end = ends.get(scenario);
        return end != null && end - nanos.getAsLong() > 0 && !isQuiet();
    }

    private synchronized boolean isQuiet() {
        return nanos.getAsLong() - movedAt > QUIET.toNanos();
    }

    void worked(String scenario, Duration took) {
        if (took.compareTo(LONG) > 0) {
            Duration rest = took.multipliedBy(RESTS_PER_WORK);
            ends.put(scenario, nanos.getAsLong() + (rest.compareTo(LONGEST) > 0 ? LONGEST : rest).toNanos());
        } else {
            ends.remove(scenario);
        }
    }
}
