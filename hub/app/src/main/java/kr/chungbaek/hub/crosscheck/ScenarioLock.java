package kr.chungbaek.hub.crosscheck;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who works on what: advisory locks that end with the transaction, so that several workers and several hubs share the
 * scenarios, and none is left locked by a crash. The active run and the candidate of a scenario are locked apart.
 */
final class ScenarioLock {

    private static final String TRY = "select pg_try_advisory_xact_lock(hashtextextended('crosscheck.' || ?, 0))";
    private static final String WAIT = "select pg_advisory_xact_lock(hashtextextended('crosscheck.' || ?, 0))::text";
    private static final String CANDIDATE = " candidate";

    private final JdbcTemplate jdbc;

    ScenarioLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean tryActive(String scenario) {
        return tryLock(scenario);
    }

    boolean tryCandidate(String scenario) {
        return tryLock(scenario + CANDIDATE);
    }

    void awaitCandidate(String scenario) {
        jdbc.queryForObject(WAIT, String.class, scenario + CANDIDATE);
    }

    private boolean tryLock(String what) {
        return Boolean.TRUE.equals(jdbc.queryForObject(TRY, Boolean.class, what));
    }
}
