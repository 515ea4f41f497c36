package kr.chungbaek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MeasurementTest {

    @Test
    void ratioIsThatOfTheSpeeds() {
        Measurement limit = new Measurement("COPY", 1_000, Duration.ofSeconds(1));
        Measurement ours = new Measurement("stored", 2_000, Duration.ofSeconds(4));

        assertThat(ours.comparedWith(limit))
                .isEqualTo("stored                                            "
                        + "2,000 records     4.00 s          500 rec/s  ratio 0.50");
    }
}
