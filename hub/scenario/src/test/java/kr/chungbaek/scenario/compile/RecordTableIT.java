package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestDatabase;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;

final class RecordTableIT {

    private final RecordTypes types = Rules.types();

    @Test
    void canBeCreatedAgain() throws SQLException {
        try (Connection connection = TestDatabase.empty(types)) {
            TestDatabase.run(connection, new RecordTable(types.get("bill")).createStatements());
            TestDatabase.run(connection, RuleFunctions.createStatements());
        }
    }

    @Test
    void callsItsColumnsAsTheFields() {
        RecordTable table = new RecordTable(types.get("payment"));

        assertThat(table.name()).isEqualTo("records.\"payment\"");
        assertThat(table.history()).isEqualTo("records.\"payment_history\"");
        assertThat(table.fieldColumns()).startsWith("\"no\"", "\"bill_no\"");
    }

    @Test
    void givesWayWhereATableNeedsTheNameItself() {
        assertThat(List.of("position", "node", "family", "xmin", "amount"))
                .extracting(RecordTable::column)
                .containsExactly("\"position_\"", "\"node_\"", "\"family_\"", "\"xmin_\"", "\"amount\"");
    }
}
