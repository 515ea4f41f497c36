package kr.chungbaek.hub.crosscheck;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import kr.chungbaek.hub.records.Vector;

/**
 * While very much comes in, a scenario rests after work that took long, and all of them after a round that did: one large
 * step costs much less than many, and those who store have the machine. Nobody rests when little comes in.
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

    /** Over so long it is seen how much comes in. */
    private static final Duration WINDOW = Duration.ofMillis(500);

    /** Records a second; fewer leave those who store the machine anyway. */
    private static final long MUCH = 300;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<String, Long> ends = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private Vector seen = Vector.NOTHING;
    private long seenAt;
    private boolean isMuch;

    /** @param nanos a clock that counts on evenly */
    Rests(LongSupplier nanos) {
        this.nanos = nanos;
        this.seenAt = nanos.getAsLong();
    }

    /** Tells what is known, once a round. */
    synchronized void see(Known now) {
        long time = nanos.getAsLong();
        Duration since = Duration.ofNanos(time - seenAt);
        if (since.compareTo(WINDOW) < 0) {
            return;
        }
        isMuch = seen.lag(now.frontier()) * SECOND.toNanos() > MUCH * since.toNanos();
        seen = now.frontier();
        seenAt = time;
    }

    boolean isResting(String scenario) {
        Long end = ends.get(scenario);
        return end != null && end - nanos.getAsLong() > 0 && isMuch();
    }

    private synchronized boolean isMuch() {
        return isMuch;
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
