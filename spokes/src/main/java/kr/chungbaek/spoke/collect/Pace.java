package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import kr.chungbaek.spoke.node.Schedule;

/** When a feed is asked next: by its schedule, or with growing pauses while its source does not answer. */
final class Pace {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Schedule schedule;
    private Instant next = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    Pace(Schedule schedule) {
        this.schedule = schedule;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    void asked(Instant now) {
        next = schedule.next(now);
        pause = FIRST_PAUSE;
    }

    void failed(Instant now) {
        failed(now, Duration.ZERO);
    }

    /** @param wanted how long the source itself wants to be left alone */
    void failed(Instant now, Duration wanted) {
        next = now.plus(wanted.compareTo(pause) > 0 ? wanted : pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
