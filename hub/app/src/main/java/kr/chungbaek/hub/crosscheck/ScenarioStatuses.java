package kr.chungbaek.hub.crosscheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.chungbaek.hub.crosscheck.ScenarioStatus.Failure;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how the scenarios get on. */
public final class ScenarioStatuses {

    private static final int UNJUDGED_SHOWN = 20;

    /** A failure of before the last step is over: another hub may have taken that step, and this one may not know. */
    private static final String READ = """
            select
              (select coalesce(sum(greatest(0, f.position - coalesce(p.position, 0))), 0)
                from records.frontier f left join crosscheck.run_position p on p.node = f.node and p.run = r.id)
                as lag,
              (select count(*) from crosscheck.finding x where x.scenario = s.name) as findings,
              (select count(*) from crosscheck.agenda x where x.scenario = s.name and x.state = 'pending') as pending,
              (select count(*) from crosscheck.agenda x where x.scenario = s.name and x.state = 'waiting') as waiting,
              (select count(*) from crosscheck.unjudged x where x.scenario = s.name) as unjudged,
              coalesce(r.version, '') as version, r.today, e.reason, e.attempts, e.failed_at, e.again_at
            from (values (?)) as s(name)
            left join crosscheck.run r on r.scenario = s.name and r.state = 'active'
            left join crosscheck.failure e on e.scenario = s.name and e.part = 'active'
              and e.failed_at > coalesce(r.moved_at, '-infinity')
            """;

    private static final String UNJUDGED = """
            select government, subject_key from crosscheck.unjudged where scenario = ?
            order by government, subject_key limit ?
            """;

    private static final String RETIRED = """
            select r.scenario, r.version, r.today,
              (select count(*) from crosscheck.run_finding f where f.run = r.id) as findings
            from crosscheck.run r where r.state = 'active' and r.scenario <> all (?)
            order by r.scenario
            """;

    private final JdbcTemplate jdbc;
    private final LiveScenarios scenarios;
    private final NextVersions next;

    public ScenarioStatuses(JdbcTemplate jdbc, LiveScenarios scenarios) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.next = new NextVersions(jdbc);
    }

    /** One per scenario that is judged, by name. */
    public List<ScenarioStatus> all() {
        return scenarios.all().stream()
                .map(rule -> jdbc.query(READ, (row, number) -> status(rule, row), rule.name())
                        .get(0))
                .toList();
    }

    /** Those that are judged no more, by name. */
    public List<RetiredScenario> retired() {
        String[] judged = scenarios.all().stream().map(CompiledScenario::name).toArray(String[]::new);
        return jdbc.query(
                RETIRED,
                (row, number) -> new RetiredScenario(
                        row.getString("scenario"),
                        row.getString("version"),
                        row.getLong("findings"),
                        row.getObject("today", LocalDate.class)),
                (Object) judged);
    }

    private List<String> unjudged(String scenario) {
        return jdbc.query(
                UNJUDGED, (row, number) -> row.getString(1) + " " + row.getString(2), scenario, UNJUDGED_SHOWN);
    }

    private ScenarioStatus status(CompiledScenario rule, ResultSet row) throws SQLException {
        return new ScenarioStatus(
                rule.name(),
                row.getString("version"),
                row.getLong("lag"),
                row.getLong("findings"),
                row.getLong("pending"),
                row.getLong("waiting"),
                row.getLong("unjudged"),
                unjudged(rule.name()),
                row.getObject("today", LocalDate.class),
                failure(row),
                next.of(rule.name()).orElse(null));
    }

    static @Nullable Failure failure(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        if (reason == null) {
            return null;
        }
        return new Failure(
                reason,
                row.getInt("attempts"),
                row.getObject("failed_at", OffsetDateTime.class),
                row.getObject("again_at", OffsetDateTime.class));
    }
}
