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

    /** A round begins for the sake of the one scenario that has something to say. */
    private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(2);

    /** No scenario has such a name. */
    private static final String ALL = "*";

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
        rest(scenario, took, took.multipliedBy(RESTS_PER_WORK), LONGEST);
    }

    boolean areAllResting() {
        return isResting(ALL);
    }

    /** A round over all scenarios. */
    void allWorked(Duration took) {
        rest(ALL, took, took, LONGEST_OF_ALL);
    }

    private void rest(String who, Duration took, Duration wanted, Duration longest) {
        if (took.compareTo(LONG) > 0) {
            ends.put(who, nanos.getAsLong() + (wanted.compareTo(longest) > 0 ? longest : wanted).toNanos());
        } else {
            ends.remove(who);
        }
    }
}
