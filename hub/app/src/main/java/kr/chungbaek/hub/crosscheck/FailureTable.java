package kr.chungbaek.hub.crosscheck;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scenarios that failed as a whole, and when each is tried again: after 1 second, twice as long each time, 256 at most. */
public final class FailureTable {

    private static final String WRITE = """
            insert into crosscheck.failure as f (scenario, reason, attempts, failed_at, again_at)
            values (?, ?, 1, now(), now() + interval '1 second')
            on conflict (scenario) do update set reason = excluded.reason, attempts = f.attempts + 1,
              failed_at = now(), again_at = now() + power(2, least(f.attempts, 8)) * interval '1 second'
            """;

    private static final String MAY_RUN =
            "select not exists (select from crosscheck.failure where scenario = ? and again_at > now())";

    private final JdbcTemplate jdbc;

    /** Those that have a row, as far as this process knows; spares a look into the table in every round. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public FailureTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.known.addAll(jdbc.queryForList("select scenario from crosscheck.failure", String.class));
    }

    boolean mayRun(String scenario) {
        return !known.contains(scenario) || Boolean.TRUE.equals(jdbc.queryForObject(MAY_RUN, Boolean.class, scenario));
    }

    void write(String scenario, String reason) {
        jdbc.update(WRITE, scenario, reason);
        known.add(scenario);
    }

    void forget(String scenario) {
        if (known.remove(scenario)) {
            jdbc.update("delete from crosscheck.failure where scenario = ?", scenario);
        }
    }
}
