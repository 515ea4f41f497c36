package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;

/** Where it is not known of a record whether it counts, nobody is accused of its absence. */
final class SetsOfUnknownIT {

    @Test
    void aDivisionByZeroLeavesTheSubjectUnjudged() throws SQLException {
        try (Play play = Play.of(
                "related: { paid: { record: payment, same: [no = bill_no], where: subject.won / won >= 1 } }")) {
            play.put("bill", "no", "B-1", "won", "5").put("bill", "no", "B-2", "won", "5");
            assertThat(play.states()).containsOnly(Map.entry("B-1", State.OPEN), Map.entry("B-2", State.OPEN));

            play.put("payment", "no", "P-1", "bill_no", "B-1", "won", "0");
            assertThat(play.states()).containsOnly(Map.entry("B-1", State.UNJUDGED), Map.entry("B-2", State.OPEN));

            play.put("payment", "no", "P-1", "bill_no", "B-1", "won", "5");
            assertThat(play.states()).containsOnlyKeys("B-2");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "won", "6");
            assertThat(play.states()).containsOnlyKeys("B-1", "B-2");
        }
    }
}
