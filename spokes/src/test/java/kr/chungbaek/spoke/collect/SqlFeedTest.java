package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is only compared whole, now and then. */
class SqlFeedTest {

    private static final String FEED = "tax-assessments";
    private static final String LAYOUT = "feeds/tax-assessments.yaml";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Duration NEXT_LOOK = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private Spool spool;
    private TestingTable table;

    @BeforeEach
    void start() {
        spool = TestingFeeds.spool(folder, new SpokeTime(clock, Optional.of(TODAY)));
        table = new TestingTable("A-1");
    }

    @AfterEach
    void stop() {
        spool.close();
    }

    @Test
    void aLookAtTheColumnsMakesNoDayComplete() throws Exception {
        SqlFeed earlier = feed(LocalDate.of(2026, 6, 24));
        table.poll(earlier);
        LocalDate read = complete(earlier);
        SqlFeed later = feed(TODAY);

        clock.forward(NEXT_LOOK);
        table.poll(later);
        assertThat(complete(later)).as("nothing was read").isEqualTo(read);

        clock.forward(Duration.ofHours(6));
        table.poll(later);
        assertThat(complete(later)).isAfter(read);
    }

    @Test
    void aPollThatHasNothingToAskIsNoFailure() throws Exception {
        SqlFeed feed = feed(LocalDate.of(2026, 6, 24));
        table.poll(feed);

        assertThatCode(feed::begin).doesNotThrowAnyException();

        assertThat(feed.goesOn()).isFalse();
    }

    @Test
    void aTableThatLostMostOfItsRowsIsReadAgainWhenItIsDueAndSaysWhyMeanwhile() throws Exception {
        SqlFeed feed = feed(TODAY);
        loseMost(feed);

        clock.forward(NEXT_LOOK);
        table.poll(feed);
        assertThat(trouble()).as("a look at its columns does not mend it").contains("has lost 140 of 150 rows");

        clock.forward(Duration.ofHours(6));
        assertThatThrownBy(() -> table.poll(feed)).isInstanceOf(Fault.class);
    }

    @Test
    void whatAnOperatorAllowsIsWithdrawn() throws Exception {
        SqlFeed feed = feed(TODAY);
        loseMost(feed);

        spool.desk(FEED).allowWithdrawal(140);
        table.poll(feed);

        assertThat(tally()).isEqualTo(new Tally(290, 290, 0, 0));
        assertThat(trouble()).isEmpty();
    }

    @Test
    void moreThanAnOperatorAllowsIsNotWithdrawn() throws Exception {
        SqlFeed feed = feed(TODAY);
        loseMost(feed);
        table.hold(numbers(9));

        spool.desk(FEED).allowWithdrawal(140);

        assertThatThrownBy(() -> table.poll(feed)).hasMessageContaining("has lost 141 of 150 rows");
        assertThat(tally()).isEqualTo(new Tally(150, 150, 0, 0));
    }

    @Test
    void aRowWithoutAKeyHoldsWithdrawalsUntilAnOperatorAllowsThem() throws Exception {
        SqlFeed feed = feed(TODAY);
        table.hold(numbers(3));
        table.poll(feed);
        clock.forward(Duration.ofHours(6));
        table.hold(List.of("A-1", "A-2", " "));
        assertThatThrownBy(() -> table.poll(feed)).hasMessageContaining("rows are there whose key cannot be read");

        spool.desk(FEED).allowWithdrawal(1);
        table.poll(feed);

        assertThat(tally()).as("three rows, a withdrawal, a refused row").isEqualTo(new Tally(5, 4, 0, 1));
    }

    /** The spoke does what its route does after a failure. */
    private void loseMost(SqlFeed feed) {
        table.hold(numbers(150));
        table.poll(feed);
        clock.forward(Duration.ofHours(6));
        table.hold(numbers(10));
        try {
            table.poll(feed);
            throw new AssertionError("most of the table was withdrawn");
        } catch (Fault fault) {
            feed.fail(String.valueOf(fault.getMessage()));
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "A-" + number).toList();
    }

    private String trouble() {
        return spool.report(0).feeds().stream()
                .filter(state -> state.feed().equals(FEED))
                .flatMap(state -> state.trouble().stream())
                .findFirst()
                .orElse("");
    }

    private Tally tally() {
        return spool.report(0).totals().get(0).tally();
    }

    private LocalDate complete(SqlFeed feed) {
        spool.settle(feed.days().untold());
        return spool.report(0).complete().stream()
                .map(Completeness::through)
                .findFirst()
                .orElseThrow();
    }

    private SqlFeed feed(LocalDate today) throws Exception {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config-" + today));
        config.replace(LAYOUT, "  changed-by: change_xid\n", "  whole: 6h\n");
        Node node = config.jeju();
        RecordNormalizer normalizer =
                new RecordNormalizer(node.find(FEED).orElseThrow(), node.rollUp(), TestingFeeds.tokens());
        return new SqlFeed(
                node.find(FEED).orElseThrow(),
                normalizer,
                spool,
                TestingFeeds.calendar(),
                new SpokeTime(clock, Optional.of(today)),
                Reckoning.NEVER);
    }
}
