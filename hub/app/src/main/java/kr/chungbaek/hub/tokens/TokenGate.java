package kr.chungbaek.hub.tokens;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps those who read and write tokens apart from the one who moves them. A lock of a table, because taking it is not yet
 * a look at the data: whoever then begins to look, in whatever isolation, sees all that was moved before.
 */
public final class TokenGate {

    /** First of all in a transaction that writes what may hold tokens. */
    public static final String SHARE = "lock table tokens.state in row share mode";

    private static final String ALONE = "set local lock_timeout = '5s'; lock table tokens.state in exclusive mode";

    private TokenGate() {}

    public static void share(JdbcTemplate jdbc) {
        jdbc.execute(SHARE);
    }

    /** @throws org.springframework.dao.ConcurrencyFailureException when others are not through within seconds */
    static void alone(JdbcTemplate jdbc) {
        jdbc.execute(ALONE);
    }
}
