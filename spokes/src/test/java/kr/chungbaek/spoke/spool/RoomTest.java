package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

    private static final long MEGABYTE = 1L << 20;
    private static final KeyPair KEYS = NodeKeys.generate();

    @TempDir
    Path folder;

    private final AtomicLong free = new AtomicLong(1_000 * MEGABYTE);
    private final MovingClock clock = new MovingClock();
    private Spool spool;

    @BeforeEach
    void start() {
        spool = TestingSpool.open(folder, KEYS, Epoch.of(1), new Room(free::get, 100 * MEGABYTE), clock);
    }

    @AfterEach
    void stop() {
        spool.close();
    }

    @Test
    void nothingIsTakenWhileThereIsTooLittleRoomAndItGoesOnByItself() {
        free.set(99 * MEGABYTE);
        clock.forward(Duration.ofSeconds(2));

        assertThatThrownBy(() -> spool.take(Collected.of("feed", List.of())))
                .isInstanceOf(SpoolFull.class)
                .hasMessageContaining("99 MB free, of which 100 MB are kept back")
                .hasMessageContaining("'chungbaek.least-free'");

        free.set(500 * MEGABYTE);
        clock.forward(Duration.ofSeconds(2));
        assertThat(spool.take(Collected.of("feed", List.of())).received()).isZero();
    }

    @Test
    void tellsInHowManyDaysItWillBeFull() {
        spool.noteRoom();
        clock.forward(Duration.ofDays(1));
        free.set(900 * MEGABYTE);

        assertThat(spool.report(0).room().text())
                .isEqualTo("900 MB free, of which 100 MB are kept back; full in 8 days");
    }

    @Test
    void aDiskThatDoesNotFillIsNotForetold() {
        spool.noteRoom();
        clock.forward(Duration.ofDays(1));
        free.set(1_100 * MEGABYTE);

        assertThat(spool.report(0).room().text()).endsWith("; not filling");
    }
}
