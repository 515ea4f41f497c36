package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.batch.Completeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is only compared whole, now and then. */
class SqlFeedTest {

    private static final String FEED = "tax-assessments";
    private static final String LAYOUT = "feeds/tax-assessments.yaml";
    private static final Duration NEXT_LOOK = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private Spool spool;
    private TestingTable table;

    @BeforeEach
    void start() {
        spool = TestingFeeds.spool(folder, new SpokeTime(clock, Optional.of(LocalDate.of(2026, 6, 30))));
        table = new TestingTable("A-1");
    }

    @AfterEach
    void stop() {
        spool.close();
    }

    @Test
    void aLookAtTheColumnsMakesNoDayComplete() throws Exception {
        table.poll(feed(LocalDate.of(2026, 6, 24)));
        LocalDate read = complete();
        SqlFeed later = feed(LocalDate.of(2026, 6, 30));

        clock.forward(NEXT_LOOK);
        table.poll(later);
        assertThat(complete()).as("nothing was read").isEqualTo(read);

        clock.forward(Duration.ofHours(6));
        table.poll(later);
        assertThat(complete()).isAfter(read);
    }

    @Test
    void aPollThatHasNothingToAskIsNoFailure() throws Exception {
        SqlFeed feed = feed(LocalDate.of(2026, 6, 24));
        table.poll(feed);

        assertThatCode(feed::begin).doesNotThrowAnyException();

        assertThat(feed.goesOn()).isFalse();
    }

    private LocalDate complete() {
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
