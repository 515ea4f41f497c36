package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DurabilityCheckIT {

    @Test
    void takesADatabaseThatKeepsWhatItConfirms() {
        JdbcTemplate jdbc = new JdbcTemplate(TestingDatabase.freshDataSource());

        assertThatCode(() -> DurabilityCheck.refuseIfOff(jdbc)).doesNotThrowAnyException();
    }

    @Test
    void refusesADatabaseThatMayForget() {
        DataSource database = TestingDatabase.freshDataSource();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("set synchronous_commit = off");

        assertThatThrownBy(() -> DurabilityCheck.refuseIfOff(jdbc))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("'synchronous_commit'")
                .hasMessageContaining("postgresql.conf");
    }
}
