package kr.chungbaek.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Has every statement of a connection planned anew: one that judges may concern one subject or a million, which a plan that
 * is kept would misjudge. Forbidding kept plans in the server would do so, too, to each call of a function of the rules.
 */
public final class FreshPlans {

    private FreshPlans() {}

    /** From now on, for as long as the connection lasts. */
    public static void on(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(0);
    }
}
