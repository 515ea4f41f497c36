package kr.chungbaek.hub.crosscheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.chungbaek.hub.crosscheck.NextVersion.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how the versions get on that are to take over. */
final class NextVersions {

    private static final String READ = """
            select r.version, r.begun_at, r.opens, r.opens_beside, r.approved_at,
              case when r.approved_at is null then r.weighed_at end as held_since,
              (select count(*) from crosscheck.run_government g where g.run = r.id) as governments,
              (select count(g.judged_at) from crosscheck.run_government g where g.run = r.id) as judged,
              (select coalesce(sum(greatest(0, f.position - coalesce(p.position, 0))), 0)
                from records.frontier f left join crosscheck.run_position p on p.node = f.node and p.run = r.id) as lag,
              e.reason, e.attempts, e.failed_at, e.again_at
            from crosscheck.run r
            left join crosscheck.failure e on e.scenario = r.scenario and e.part = 'candidate'
            where r.scenario = ? and r.state = 'candidate'
            """;

    private final JdbcTemplate jdbc;

    NextVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NextVersion> of(String scenario) {
        return jdbc.query(READ, (row, number) -> version(row), scenario).stream()
                .findFirst();
    }

    private static NextVersion version(ResultSet row) throws SQLException {
        return new NextVersion(
                row.getString("version"),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getLong("governments"),
                row.getLong("judged"),
                row.getLong("lag"),
                held(row),
                ScenarioStatuses.failure(row));
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("held_since", OffsetDateTime.class);
        return since == null ? null : new Held(row.getLong("opens"), row.getLong("opens_beside"), since);
    }
}
