package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kr.chungbaek.spoke.TestingSource;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.batch.Completeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty sessions write, wait, commit or roll back, in an order that a seed decides, while the feed polls between any two
 * of their steps. {@code -Dchungbaek.rows=100000} writes more than the usual ten thousand.
 */
class DelayedCommitsIT {

    private static final String FEED = "tax-assessments";
    private static final int ROWS = Integer.getInteger("chungbaek.rows", 10_000);
    private static final int SESSIONS = 50;
    private static final int ROWS_AT_ONCE = 20;
    private static final int POLL_EVERY = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(20_260_601);
    private final Set<String> naive = new HashSet<>();
    private long naiveCursor;
    private int written;

    @Test
    void everyCommittedRowComesOnceAndNoneThatWasRolledBack() throws Exception {
        try (TestingSource source = TestingSource.start();
                Connection reading = source.connect();
                Spool spool = TestingFeeds.spool(folder)) {
            SqlFeed feed = new SqlFeed(
                    TestingFeeds.feed(FEED),
                    TestingFeeds.normalizer(FEED),
                    spool,
                    TestingFeeds.calendar(),
                    TestingFeeds.TIME,
                    Reckoning.NEVER);
            TablePoller poller = new TablePoller(reading);
            List<Connection> sessions = new ArrayList<>();
            for (int session = 0; session < SESSIONS; session++) {
                sessions.add(source.connect());
                sessions.get(session).setAutoCommit(false);
            }
            for (int step = 0; written < ROWS; step++) {
                step(sessions.get(random.nextInt(SESSIONS)));
                if (step % POLL_EVERY == 0) {
                    poller.poll(feed);
                    readNaively(reading);
                }
            }
            for (Connection session : sessions) {
                session.commit();
                session.close();
            }
            poller.poll(feed);
            readNaively(reading);

            long committed = count(reading);
            long forwarded = spool.report(0).totals().stream()
                    .mapToLong(total -> total.tally().forwarded())
                    .sum();
            assertThat(committed).isBetween(1L, (long) written);
            assertThat(forwarded).as("the feed").isEqualTo(committed);
            assertThat(naive.size()).as("red: a plain keyset").isLessThan((int) committed);
            assertThat(spool.report(0).complete())
                    .as("nothing waits any more")
                    .extracting(Completeness::government)
                    .containsExactly("50000");
            System.out.printf(
                    "delayed commits: %,d rows committed, the feed missed %d, a plain keyset missed %,d%n",
                    committed, committed - forwarded, committed - naive.size());
        }
    }

    private void step(Connection session) throws SQLException {
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
            statement.execute("insert into local_tax.assessment select 'A-' || n, '50110', '105010', null,"
                    + " '801301-1000001', date '2026-06-01', n, 'S-1' from generate_series(" + first + ", "
                    + (written - 1) + ") as n");
        }
    }

    /** What everybody writes first: greater than the last one. */
    private void readNaively(Connection reading) throws SQLException {
        try (Statement statement = reading.createStatement();
                ResultSet row = statement.executeQuery("select asmt_no, change_xid::text::bigint"
                        + " from local_tax.assessment where change_xid::text::bigint > " + naiveCursor
                        + " order by change_xid")) {
            while (row.next()) {
                naive.add(row.getString(1));
                naiveCursor = row.getLong(2);
            }
        }
    }

    private static long count(Connection reading) throws SQLException {
        try (Statement statement = reading.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from local_tax.assessment")) {
            row.next();
            return row.getLong(1);
        }
    }
}
