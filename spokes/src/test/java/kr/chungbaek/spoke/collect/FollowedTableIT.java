package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingSource;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolReport;
import kr.chungbaek.spoke.spool.Tally;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are followed by a moment, compared whole, and changed behind the spoke's back. */
class FollowedTableIT {

    private static final String FEED = "tax-assessments";
    private static final String LAYOUT = "feeds/tax-assessments.yaml";

    @TempDir
    Path folder;

    private TestingSource source;
    private Connection reading;
    private TablePoller poller;
    private TestingConfig config;
    private Spool spool;

    @BeforeEach
    void start() throws Exception {
        source = TestingSource.start();
        source.execute("alter table local_tax.assessment add upd_dt timestamptz not null default clock_timestamp()");
        reading = source.connect();
        poller = new TablePoller(reading);
        config = TestingConfig.copyTo(folder.resolve("config"));
        spool = TestingFeeds.spool(folder);
    }

    @AfterEach
    void stop() throws Exception {
        spool.close();
        reading.close();
        source.close();
    }

    @Test
    void aRowThatIsCommittedLateIsFoundWithinTheOverlap() throws Exception {
        SqlFeed feed = feed("changed-at: upd_dt\n  overlap: 10m");
        try (Connection late = source.connect();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(assessment("A-1"));
            source.execute(assessment("A-2"));
            poller.poll(feed);
            late.commit();
        }

        poller.poll(feed);
        poller.poll(feed);

        assertThat(tally()).as("what is read again is not counted again").isEqualTo(new Tally(2, 2, 0, 0));
    }

    @Test
    void withoutEnoughOverlapOnlyTheWholeComparisonFindsIt() throws Exception {
        SqlFeed feed = feed("changed-at: upd_dt\n  overlap: 0s\n  whole: 1s");
        try (Connection late = source.connect();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(assessment("A-1"));
            source.execute(assessment("A-2"));
            poller.poll(feed);
            late.commit();
        }
        poller.poll(feed);
        assertThat(tally().forwarded()).as("red: followed only").isEqualTo(1);

        waitForTheNextComparison();
        poller.poll(feed);

        assertThat(tally().forwarded()).as("green: compared").isEqualTo(2);
    }

    @Test
    void aTableWithoutAnyColumnOfChangesIsComparedAndDeletedRowsAreWithdrawn() throws Exception {
        SqlFeed feed = feed("");
        source.execute(assessment("A-1"));
        source.execute(assessment("A|2"));
        source.execute(assessment("A-3"));
        poller.poll(feed);
        source.execute("delete from local_tax.assessment where asmt_no = 'A|2'");
        source.execute("update local_tax.assessment set asmt_amt = 7 where asmt_no = 'A-3'");

        poller.poll(feed);
        poller.poll(feed);

        assertThat(tally()).as("three rows, a change, a withdrawal").isEqualTo(new Tally(5, 5, 0, 0));
    }

    @Test
    void manyRowsAreComparedPageByPage() throws Exception {
        SqlFeed feed = feed("");
        insert(2_500);
        poller.poll(feed);
        source.execute("delete from local_tax.assessment where asmt_amt > 1500");

        poller.poll(feed);

        assertThat(tally()).isEqualTo(new Tally(3_500, 3_500, 0, 0));
    }

    @Test
    void aTableThatWasEmptiedByMistakeWithdrawsNothing() throws Exception {
        SqlFeed feed = feed("");
        insert(500);
        poller.poll(feed);
        source.execute("delete from local_tax.assessment");

        assertThatThrownBy(() -> poller.poll(feed))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("the table has lost 500 of 500 rows; nothing is withdrawn");
        assertThat(tally().forwarded()).isEqualTo(500);
    }

    @Test
    void aRowThatWentBadKeepsItsRecordAndHoldsCompletenessUntilItIsPutRight() throws Exception {
        SqlFeed feed = feed("");
        source.execute(assessment("A-1"));
        source.execute("update local_tax.assessment set tax_cd = '999999'");
        poller.poll(feed);
        poller.poll(feed);
        assertThat(tally()).as("refused once, however often it is read").isEqualTo(new Tally(1, 0, 0, 1));
        spool.settle(feed.days().untold());
        assertThat(spool.report(0).complete()).isEmpty();

        source.execute("update local_tax.assessment set tax_cd = '105010'");
        poller.poll(feed);
        spool.settle(feed.days().untold());
        assertThat(spool.report(0).complete()).hasSize(1);
        assertThat(spool.book(FEED).openPlaces()).isEmpty();

        source.execute("update local_tax.assessment set tax_cd = '999999'");
        poller.poll(feed);
        assertThat(tally()).as("the record is not withdrawn").isEqualTo(new Tally(3, 1, 0, 2));

        source.execute("delete from local_tax.assessment");
        poller.poll(feed);
        assertThat(tally()).as("now it is").isEqualTo(new Tally(4, 2, 0, 2));
        assertThat(spool.book(FEED).openPlaces()).isEmpty();
    }

    @Test
    void anOperatorMayWantATableToBeComparedThatIsOnlyFollowed() throws Exception {
        SqlFeed strict = feed("changed-by: change_xid");
        source.execute(assessment("A-1").replace("'105010'", "'105099'"));
        poller.poll(strict);
        assertThat(tally()).isEqualTo(new Tally(1, 0, 0, 1));
        config.replace(LAYOUT, "\"105010\": ACQUISITION", "\"105010\": ACQUISITION, \"105099\": ACQUISITION");
        SqlFeed right = feedAsItIs();
        poller.poll(right);
        assertThat(spool.book(FEED).openPlaces())
                .as("nothing has changed at the source")
                .hasSize(1);

        spool.desk(FEED).wantWhole();
        poller.poll(right);
        poller.poll(right);

        assertThat(tally()).isEqualTo(new Tally(2, 1, 0, 1));
        assertThat(spool.book(FEED).openPlaces()).isEmpty();
    }

    @Test
    void aLostOrRetypedColumnStopsTheFeedAndIsNamed() throws Exception {
        SqlFeed feed = feed("");
        source.execute(assessment("A-1"));
        poller.poll(feed);

        source.execute("alter table local_tax.assessment alter asmt_ymd type text");
        feed.fail("something");
        assertStopped(
                feed, "column 'asmt_ymd' of table 'local_tax.assessment' held values of type date and now holds texts");
        source.execute("alter table local_tax.assessment alter asmt_ymd type date using asmt_ymd::date");
        source.execute("alter table local_tax.assessment rename tax_cd to tax_code");
        assertStopped(feed, "column 'tax_cd' of table 'local_tax.assessment' is not there any more");
        source.execute("alter table local_tax.assessment rename tax_code to tax_cd");
        source.execute("alter table local_tax.assessment alter asmt_amt type numeric(20)");
        source.execute(assessment("A-2"));
        poller.poll(feed);

        assertThat(tally()).isEqualTo(new Tally(2, 2, 0, 0));
    }

    @Test
    void aResidentNumberInAKeyIsNotShown() throws Exception {
        SqlFeed feed = feed("");
        source.execute(assessment("801301-1000001").replace("'105010'", "'999999'"));

        poller.poll(feed);

        assertThat(spool.report(1).quarantine().get(0).place())
                .startsWith("table local_tax.assessment, key ******-******* tk1:")
                .doesNotContain("801301");
    }

    private void assertStopped(SqlFeed feed, String why) {
        assertThatThrownBy(() -> poller.poll(feed)).isInstanceOf(Fault.class).hasMessageContaining(why);
        feed.fail(why);
    }

    private SqlFeed feed(String change) throws Exception {
        config.replace(LAYOUT, "  changed-by: change_xid\n", change.isEmpty() ? "" : "  " + change + "\n");
        return feedAsItIs();
    }

    private SqlFeed feedAsItIs() {
        Node node = config.jeju();
        RecordNormalizer normalizer =
                new RecordNormalizer(node.find(FEED).orElseThrow(), node.rollUp(), TestingFeeds.tokens());
        return new SqlFeed(
                node.find(FEED).orElseThrow(),
                normalizer,
                spool,
                TestingFeeds.calendar(),
                TestingFeeds.TIME,
                Reckoning.NEVER);
    }

    /** Into the columns that the source has from the beginning. */
    private static String assessment(String number) {
        return TestingSource.assessment(number);
    }

    private void insert(int count) throws Exception {
        source.execute("""
                insert into local_tax.assessment
                select 'A-' || n, '50110', '105010', null, '801301-1000001', date '2026-06-01', n, 'S-1'
                from generate_series(1, %d) as n
                """.formatted(count));
    }

    private static void waitForTheNextComparison() {
        long end = System.nanoTime() + 1_100_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private Tally tally() {
        SpoolReport report = spool.report(0);
        return report.totals().stream()
                .map(total -> total.tally())
                .reduce(new Tally(0, 0, 0, 0), FollowedTableIT::plus);
    }

    private static Tally plus(Tally one, Tally other) {
        return new Tally(
                one.received() + other.received(),
                one.forwarded() + other.forwarded(),
                one.unchanged() + other.unchanged(),
                one.quarantined() + other.quarantined());
    }
}
