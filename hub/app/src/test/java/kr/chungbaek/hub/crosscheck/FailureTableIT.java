package kr.chungbaek.hub.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.records.RecordSchema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class FailureTableIT {

    @Test
    void aScenarioThatFailedForDaysIsStillTriedAgain() {
        SingleConnectionDataSource database = new SingleConnectionDataSource(TestingDatabase.fresh(), true);
        new RecordSchema(database).migrate(List.of());
        JdbcTemplate jdbc = new JdbcTemplate(database);
        FailureTable failures = new FailureTable(jdbc);
        failures.write("LT-04", RunState.ACTIVE, "first");
        jdbc.update("update crosscheck.failure set attempts = 100000");

        failures.write("LT-04", RunState.ACTIVE, "again");

        assertThat(failures.mayRun("LT-04", RunState.ACTIVE)).isFalse();
        assertThat(jdbc.queryForObject(
                        "select extract(epoch from again_at - failed_at)::int from crosscheck.failure", Integer.class))
                .isEqualTo(256);
    }
}
