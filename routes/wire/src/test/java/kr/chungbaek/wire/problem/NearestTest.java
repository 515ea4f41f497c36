package kr.chungbaek.wire.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NearestTest {

    @Test
    void offersTheNearestName() {
        assertThat(Nearest.to("hr-v3x", List.of("bank-v1", "hr-v1", "hr-v3"))).isEqualTo("hr-v3");
    }

    @Test
    void offersTheFirstOfEquallyNearNames() {
        assertThat(Nearest.to("hr-v3", List.of("hr-v2", "hr-v1"))).isEqualTo("hr-v1");
    }

    @Test
    void offersTheSameBeginningBeforeWhatIsMoreThanASlipAway() {
        assertThat(Nearest.to("tax_payer", List.of("tax_base", "taxpayer_id"))).isEqualTo("taxpayer_id");
        assertThat(Nearest.to("tax_bass", List.of("tax_base", "tax_bass_note"))).isEqualTo("tax_base");
        assertThat(Nearest.to("txpayr_ids", List.of("tax_base", "taxpayer_id"))).isEqualTo("taxpayer_id");
    }

    @Test
    void offersNothingWhenNothingIsNear() {
        assertThat(Nearest.to("payroll", List.of("x", "y"))).isEmpty();
    }

    @Test
    void listsTheNearestOfManyNames() {
        List<String> names =
                IntStream.range(100, 130).mapToObj(number -> "n-" + number).toList();

        assertThat(Nearest.listing("n-128", names)).contains("n-128").endsWith(" and 18 more");
    }

    @Test
    void distanceCountsChangesOfOneLetter() {
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("same", "same")).isZero();
    }
}
