package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;
import kr.chungbaek.spoke.TestingSource;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transaction takes its number early and commits late, behind a cursor that has moved on. */
class LateCommitIT {

    private static final String FEED = "tax-assessments";

    @TempDir
    Path folder;

    private TestingSource source;
    private Connection reading;
    private Spool spool;
    private SqlFeed feed;

    @BeforeEach
    void start() throws Exception {
        source = TestingSource.start();
        reading = source.connect();
        spool = TestingFeeds.spool(folder);
        feed = new SqlFeed(
                TestingFeeds.feed(FEED),
                TestingFeeds.normalizer(FEED),
                spool,
                TestingFeeds.calendar(),
                TestingFeeds.TIME,
                Reckoning.NEVER);
    }

    @AfterEach
    void stop() throws Exception {
        spool.close();
        reading.close();
        source.close();
    }

    @Test
    void aRowThatCommitsLateIsNotLostAsItIsByAPlainKeyset() throws Exception {
        NaiveReader naive = new NaiveReader();
        try (Connection late = source.connect();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(TestingSource.assessment("A-1"));
            source.assess("A-2");

            naive.poll();
            poll();
            assertThat(naive.seen).containsExactly("A-2");
            assertThat(forwarded()).isZero();
            assertThat(spool.report(0).complete())
                    .as("A-2 waits, so nothing is complete")
                    .isEmpty();
            late.commit();
        }

        naive.poll();
        poll();

        assertThat(naive.seen).as("red: what a plain keyset reads").containsExactly("A-2");
        assertThat(forwarded()).as("green: what the feed read").isEqualTo(2);
        assertThat(spool.report(0).complete()).hasSize(1);
    }

    @Test
    void aChangedRowComesAgainAndAnUnchangedOneDoesNot() throws Exception {
        source.assess("A-1");
        source.assess("A-2");
        poll();

        source.execute("update local_tax.assessment set asmt_amt = 7 where asmt_no = 'A-1'");
        source.execute("update local_tax.assessment set staff_no = staff_no where asmt_no = 'A-2'");
        poll();

        assertThat(forwarded()).isEqualTo(3);
        assertThat(spool.report(0).totals().get(0).tally().unchanged()).isEqualTo(1);
    }

    @Test
    void pagesAreReadToTheEndAndACrashBetweenThemRepeatsNothing() throws Exception {
        source.execute("""
                insert into local_tax.assessment
                select 'A-' || n, '50110', '105010', null, '801301-1000001', date '2026-06-01', n, 'S-1'
                from generate_series(1, 2500) as n
                """);
        feed.begin();
        answer();
        answer();
        feed.fail("as if the process had died here");

        poll();

        assertThat(forwarded()).isEqualTo(2500);
        assertThat(spool.report(0).totals().get(0).tally().received()).isEqualTo(2500);
    }

    private void poll() {
        new TablePoller(reading).poll(feed);
        spool.settle(feed.days().untold());
    }

    private void answer() {
        new TablePoller(reading).answer(feed);
    }

    private long forwarded() {
        SpoolReport report = spool.report(0);
        return report.totals().stream()
                .mapToLong(total -> total.tally().forwarded())
                .sum();
    }

    /** The reader that everybody writes first. */
    private final class NaiveReader {

        private final TreeSet<String> seen = new TreeSet<>();
        private long cursor;

        void poll() throws SQLException {
            try (Statement statement = reading.createStatement();
                    ResultSet row = statement.executeQuery("select asmt_no, change_xid::text::bigint"
                            + " from local_tax.assessment where change_xid::text::bigint > " + cursor
                            + " order by change_xid")) {
                while (row.next()) {
                    seen.add(row.getString(1));
                    cursor = row.getLong(2);
                }
            }
        }
    }
}
