package kr.chungbaek.hub.crosscheck;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scenarios that failed as a whole, and when each is tried again: after 1 second, twice as long each time, 256 at most. */
public final class FailureTable {

    private static final String WRITE = """
            insert into crosscheck.failure as f (scenario, part, reason, attempts, failed_at, again_at)
            values (?, ?, ?, 1, now(), now() + interval '1 second')
            on conflict (scenario, part) do update set reason = excluded.reason, attempts = f.attempts + 1,
              failed_at = now(), again_at = now() + power(2, least(f.attempts, 8)) * interval '1 second'
            """;

    private static final String MAY_RUN =
            "select not exists (select from crosscheck.failure where scenario = ? and part = ? and again_at > now())";

    private final JdbcTemplate jdbc;

    /** Those that have a row, as far as this process knows; spares a look into the table in every round. */
    private final Set<Failing> known = ConcurrentHashMap.newKeySet();

    /** What failed: a scenario as it runs, or as its next version is brought up. */
    private record Failing(String scenario, String part) {}

    public FailureTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.known.addAll(jdbc.query(
                "select scenario, part from crosscheck.failure",
                (row, number) -> new Failing(row.getString(1), row.getString(2))));
    }

    boolean mayRun(String scenario, RunState part) {
        return !known.contains(new Failing(scenario, part.label()))
                || Boolean.TRUE.equals(jdbc.queryForObject(MAY_RUN, Boolean.class, scenario, part.label()));
    }

    void write(String scenario, RunState part, String reason) {
        jdbc.update(WRITE, scenario, part.label(), reason);
        known.add(new Failing(scenario, part.label()));
    }

    void forget(String scenario, RunState part) {
        if (known.remove(new Failing(scenario, part.label()))) {
            jdbc.update("delete from crosscheck.failure where scenario = ? and part = ?", scenario, part.label());
        }
    }
}
