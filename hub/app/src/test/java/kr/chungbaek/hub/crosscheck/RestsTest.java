package kr.chungbaek.hub.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kr.chungbaek.hub.records.Vector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestsTest {

    private final AtomicLong clock = new AtomicLong();
    private final Rests rests = new Rests(clock::get);
    private long position;

    @BeforeEach
    void muchComesIn() {
        after(Duration.ofSeconds(1), 1_000);
    }

    @Test
    void restsAfterLongWorkForAsLongAsRecordsComeIn() {
        rests.worked("LT-01", Duration.ofSeconds(1));

        after(Duration.ofMillis(4_900), 4_900);
        assertThat(rests.isResting("LT-01")).isTrue();
        assertThat(rests.isResting("LT-02")).isFalse();

        after(Duration.ofMillis(200), 200);
        assertThat(rests.isResting("LT-01")).isFalse();
    }

    @Test
    void restsNoLongerWhenLittleComesIn() {
        after(Duration.ofSeconds(1), 1_000);
        rests.worked("LT-01", Duration.ofSeconds(1));
        assertThat(rests.isResting("LT-01")).isTrue();

        after(Duration.ofMillis(600), 100);
        assertThat(rests.isResting("LT-01")).isFalse();
    }

    @Test
    void restsTenSecondsAtMostAndNotAfterShortWork() {
        rests.worked("LT-01", Duration.ofMinutes(1));
        rests.worked("LT-02", Duration.ofMillis(200));

        after(Duration.ofMillis(9_900), 9_900);
        assertThat(rests.isResting("LT-01")).isTrue();
        assertThat(rests.isResting("LT-02")).isFalse();

        after(Duration.ofMillis(200), 200);
        assertThat(rests.isResting("LT-01")).isFalse();
    }

    @Test
    void allRestAsLongAsARoundTookButNotForLong() {
        rests.allWorked(Duration.ofSeconds(1));
        after(Duration.ofMillis(900), 900);
        assertThat(rests.areAllResting()).isTrue();
        assertThat(rests.isResting("LT-01")).isFalse();
        after(Duration.ofMillis(200), 200);
        assertThat(rests.areAllResting()).isFalse();

        rests.allWorked(Duration.ofMinutes(1));
        after(Duration.ofMillis(2_100), 2_100);
        assertThat(rests.areAllResting()).isFalse();
    }

    private void after(Duration time, int records) {
        clock.addAndGet(time.toNanos());
        Vector frontier = new Vector(Map.of("node", position += records));
        rests.see(new Known(frontier, new Clocks(0, 0), LocalDate.of(2026, 6, 30)));
    }
}
