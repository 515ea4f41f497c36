package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.hub.TestingDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A hub that was upgraded goes on where it was: what it found became that of the active runs. */
class RunsMigrationIT {

    private static final String BEFORE_RUNS = "9";

    @Test
    void keepsWhatWasFoundAndHowFarItWas() {
        SingleConnectionDataSource database = new SingleConnectionDataSource(TestingDatabase.fresh(), true);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(BEFORE_RUNS)
                .load()
                .migrate();
        jdbc.execute("""
                insert into crosscheck.cursor (scenario, version, today, completeness, upheavals, moved_at)
                values ('LT-04', 'v1', '2026-06-30', 5, 2, now());
                insert into crosscheck.cursor_position values ('LT-04', 'jeju', 17);
                insert into crosscheck.finding values
                  ('LT-04', '50000', 'B-1', 'B-1', '2026-05-04', 14, 'e', 'S-1', 'v1');
                insert into crosscheck.agenda values
                  ('LT-04', '50000', 'B-2', 'B-2', 'pending', '2026-07-04', null);
                insert into crosscheck.unjudged values ('LT-04', '50000', 'B-3');
                """);

        new RecordSchema(database).migrate(List.of());

        assertThat(jdbc.queryForList(
                        "select concat_ws(' ', scenario, subject_key, amount, version) from crosscheck.finding",
                        String.class))
                .containsExactly("LT-04 B-1 14 v1");
        assertThat(jdbc.queryForList("select scenario || subject_key from crosscheck.agenda", String.class))
                .containsExactly("LT-04B-2");
        assertThat(jdbc.queryForList("select scenario || subject_key from crosscheck.unjudged", String.class))
                .containsExactly("LT-04B-3");
        assertThat(jdbc.queryForList("""
                        select concat_ws(' ', r.state, r.version, r.today, r.completeness, r.upheavals, p.node, p.position)
                        from crosscheck.run r join crosscheck.run_position p on p.run = r.id
                        """, String.class)).containsExactly("active v1 2026-06-30 5 2 jeju 17");
    }
}
