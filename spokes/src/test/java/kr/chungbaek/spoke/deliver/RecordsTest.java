package kr.chungbaek.spoke.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.spoke.deliver.Letter.Row;
import org.junit.jupiter.api.Test;

final class RecordsTest {

    @Test
    void saysOnceWhatAllSayAndLinesUpTheRest() {
        List<Row> first = List.of(new Row("month", "2026-06"), new Row("staff", "S-1"), new Row("pay", "1"));
        List<Row> second = List.of(new Row("month", "2026-06"), new Row("staff", "S-2"));

        Records records = Records.of(List.of(first, second));

        assertThat(records.same()).containsExactly(new Row("month", "2026-06"));
        assertThat(records.names()).containsExactly("staff", "pay");
        assertThat(records.lines()).containsExactly(List.of("S-1", "1"), List.of("S-2", ""));
    }

    @Test
    void oneRecordHasNothingToDifferFrom() {
        List<Row> only = List.of(new Row("staff", "S-1"));

        Records records = Records.of(List.of(only));

        assertThat(records.same()).isEqualTo(only);
        assertThat(records.names()).isEmpty();
        assertThat(records.lines()).isEmpty();
    }

    @Test
    void equalRecordsAreSaidOnce() {
        List<Row> row = List.of(new Row("staff", "S-1"));

        assertThat(Records.of(List.of(row, row))).isEqualTo(Records.of(List.of(row)));
    }

    @Test
    void noRecordsSayNothing() {
        assertThat(Records.of(List.of())).isEqualTo(Records.NONE);
    }
}
