package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import org.junit.jupiter.api.Test;

class ScheduleAndPaceTest {

    private static final Instant NOON = Instant.parse("2026-06-30T03:00:00Z");

    @Test
    void cronFieldsAreKoreanTime() {
        Schedule nightly = Schedule.parse("0 30 2 * * *").orElseThrow();

        assertThat(nightly.next(NOON)).isEqualTo(Instant.parse("2026-06-30T17:30:00Z"));
    }

    @Test
    void pausesGrowWhileASourceDoesNotAnswer() {
        MovingTime moving = new MovingTime();
        Pace pace = moving.pace("10m");

        pace.failed();
        assertThat(moving.isDue(pace, Duration.ofMillis(999))).isFalse();
        assertThat(moving.isDue(pace, Duration.ofSeconds(1))).isTrue();
        pace.failed();
        assertThat(moving.isDue(pace, Duration.ofSeconds(1))).isFalse();
        pace.asked();
        assertThat(moving.isDue(pace, Duration.ofSeconds(599))).isFalse();
        assertThat(moving.isDue(pace, Duration.ofSeconds(600))).isTrue();
    }

    @Test
    void isAskedWhenADayBegins() {
        MovingTime moving = new MovingTime();
        Pace pace = moving.pace("10h");
        pace.begins();
        moving.day = moving.day.plusDays(1);
        pace.asked();

        assertThat(pace.isDue())
                .as("the day began while it was asked, so the answer may lack something")
                .isTrue();
        pace.begins();
        pace.asked();
        assertThat(pace.isDue()).isFalse();
        moving.day = moving.day.plusDays(1);
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void aNewDayDoesNotShortenThePauseOfASourceThatDoesNotAnswer() {
        MovingTime moving = new MovingTime();
        Pace pace = moving.pace("10h");
        pace.begins();
        pace.failed();
        moving.day = moving.day.plusDays(1);

        assertThat(pace.isDue()).isFalse();
    }

    @Test
    void fixedTimesAreKeptWhenADayBegins() {
        MovingTime moving = new MovingTime();
        Pace pace = moving.pace("0 30 2 * * *");
        pace.begins();
        pace.asked();
        moving.day = moving.day.plusDays(1);

        assertThat(pace.isDue()).isFalse();
    }

    private static final class MovingTime {

        private LocalDate day = LocalDate.of(2026, 6, 30);

        Pace pace(String schedule) {
            Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
            return new Pace(Schedule.parse(schedule).orElseThrow(), new SpokeTime(clock, () -> Optional.of(day)));
        }

        boolean isDue(Pace pace, Duration later) {
            return pace.isDue(NOON.plus(later), day);
        }
    }
}
