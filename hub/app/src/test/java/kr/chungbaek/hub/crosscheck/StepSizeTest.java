package kr.chungbaek.hub.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, SMALL",
        "100, 100, SMALL",
        "101, 100, LARGE",
        "1000, 100, LARGE",
        "1001, 100, WHOLE",
        "1, 0, WHOLE",
        "99999999, 1000000, WHOLE",
        "99999999, 1000001, LARGE"
    })
    void growsWithTheRowsToAPage(long rows, long pages, StepSize size) {
        assertThat(StepSize.of(rows, pages)).isEqualTo(size);
    }
}
