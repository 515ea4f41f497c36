package kr.chungbaek.simulator.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sessions of a local tax system that write, wait, and commit or roll back late, in an order that a seed decides. Rows
 * that were written first are often committed last.
 */
public final class LateSessions implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 20;

    private static final String WRITE = """
            insert into local_tax.assessment (asmt_no, sgg_cd, tax_cd, pnu, rgst_no, asmt_ymd, asmt_amt, staff_no)
            select 'A-' || n, '50110', '105010', null, '801301-1000001', date '2026-06-01', n, 'S-1'
            from generate_series(%d, %d) as n
            """;

    private final List<Connection> sessions;
    private final Random random;
    private int written;

    private LateSessions(List<Connection> sessions, Random random) {
        this.sessions = sessions;
        this.random = random;
    }

    /** How a session reaches its database. */
    @FunctionalInterface
    public interface Database {
        Connection connect() throws SQLException;
    }

    public static LateSessions open(Database database, int number, long seed) throws SQLException {
        List<Connection> sessions = new ArrayList<>();
        for (int session = 0; session < number; session++) {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            sessions.add(connection);
        }
        return new LateSessions(sessions, new Random(seed));
    }

    /** How many rows were written, those included that are rolled back. */
    public int written() {
        return written;
    }

    /** One of the sessions writes, commits or rolls back. */
    public void step() throws SQLException {
        Connection session = sessions.get(random.nextInt(sessions.size()));
        int choice = random.nextInt(10);
        if (choice < 6) {
            write(session);
        } else if (choice < 9) {
            session.commit();
        } else {
            session.rollback();
        }
    }

    private void write(Connection session) throws SQLException {
        int first = written;
        written += 1 + random.nextInt(ROWS_AT_ONCE);
        try (Statement statement = session.createStatement()) {
            statement.execute(WRITE.formatted(first, written - 1));
        }
    }

    /** All commit what they have left. */
    public void commit() throws SQLException {
        for (Connection session : sessions) {
            session.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions) {
            session.close();
        }
    }
}
