package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kr.chungbaek.simulator.server.LateSessions;
import kr.chungbaek.simulator.server.NaivePoller;
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
    private static final long SEED = 20_260_601;
    private static final int POLL_EVERY = 10;

    @TempDir
    Path folder;

    @Test
    void everyCommittedRowComesOnceAndNoneThatWasRolledBack() throws Exception {
        try (TestingSource source = TestingSource.start();
                Connection reading = source.connect();
                LateSessions sessions = LateSessions.open(source::connect, SESSIONS, SEED);
                Spool spool = TestingFeeds.spool(folder)) {
            SqlFeed feed = new SqlFeed(
                    TestingFeeds.feed(FEED),
                    TestingFeeds.normalizer(FEED),
                    spool,
                    TestingFeeds.calendar(),
                    TestingFeeds.TIME,
                    Reckoning.NEVER);
            TablePoller poller = new TablePoller(reading);
            NaivePoller naive = new NaivePoller(reading);
            for (int step = 0; sessions.written() < ROWS; step++) {
                sessions.step();
                if (step % POLL_EVERY == 0) {
                    poller.poll(feed);
                    naive.poll();
                }
            }
            sessions.commit();
            poller.poll(feed);
            naive.poll();
            spool.settle(feed.days().untold());

            long committed = count(reading);
            long forwarded = spool.report(0).totals().stream()
                    .mapToLong(total -> total.tally().forwarded())
                    .sum();
            assertThat(committed).isBetween(1L, (long) sessions.written());
            assertThat(forwarded).as("the feed").isEqualTo(committed);
            assertThat(naive.found()).as("red: a plain keyset").isLessThan((int) committed);
            assertThat(spool.report(0).complete())
                    .as("nothing waits any more")
                    .extracting(Completeness::government)
                    .containsExactly("50000");
            System.out.printf(
                    "delayed commits: %,d rows committed, the feed missed %d, a plain keyset missed %,d%n",
                    committed, committed - forwarded, committed - naive.found());
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
