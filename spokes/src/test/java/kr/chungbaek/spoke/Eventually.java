package kr.chungbaek.spoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for a condition, with a deadline. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        assertThat(assertion).isNotNull();
        Awaitility.await().atMost(DEADLINE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
