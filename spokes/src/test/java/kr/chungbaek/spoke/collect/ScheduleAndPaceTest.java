package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.chungbaek.spoke.node.Schedule;
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
        Pace pace = new Pace(Schedule.parse("10m").orElseThrow());

        pace.failed(NOON);
        assertThat(pace.isDue(NOON.plusMillis(999))).isFalse();
        assertThat(pace.isDue(NOON.plusSeconds(1))).isTrue();
        pace.failed(NOON);
        assertThat(pace.isDue(NOON.plusSeconds(1))).isFalse();
        pace.asked(NOON);
        assertThat(pace.isDue(NOON.plusSeconds(599))).isFalse();
        assertThat(pace.isDue(NOON.plusSeconds(600))).isTrue();
    }
}
