package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;

/**
 * When a feed is asked next: by its schedule, or with growing pauses while its source does not answer. One that is asked
 * after every so much time is asked when a business day begins, too: what it says to be complete moves on by a day then.
 */
final class Pace {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Schedule schedule;
    private final SpokeTime time;
    private Instant next = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private LocalDate day = LocalDate.MAX;
    private boolean failing;

    Pace(Schedule schedule, SpokeTime time) {
        this.schedule = schedule;
        this.time = time;
    }

    boolean isDue() {
        return isDue(time.now(), time.today());
    }

    boolean isDue(Instant now, LocalDate today) {
        return !now.isBefore(next) || !failing && schedule instanceof Schedule.Every && today.isAfter(day);
    }

    /** A poll begins: what is entered later today may not be in it. */
    void begins() {
        day = time.today();
    }

    void asked() {
        next = schedule.next(time.now());
        pause = FIRST_PAUSE;
        failing = false;
    }

    void failed() {
        failed(Duration.ZERO);
    }

    /** @param wanted how long the source itself wants to be left alone */
    void failed(Duration wanted) {
        next = time.now().plus(wanted.compareTo(pause) > 0 ? wanted : pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        failing = true;
    }

    /** Whether it has failed since it was last asked, so that a poll that goes on is of no use. */
    boolean isFailing() {
        return failing;
    }
}
