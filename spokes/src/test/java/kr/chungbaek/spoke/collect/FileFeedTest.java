package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.TestingBankFile;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.ListedFile;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.chain.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are taken a second time, or one after the other. */
class FileFeedTest {

    private static final String FEED = "bank-transfers";

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void start() {
        spool = TestingFeeds.spool(folder);
    }

    @AfterEach
    void stop() {
        spool.close();
    }

    @Test
    void aFileThatIsReadAgainLeavesWhatLaterFilesHaveChanged() throws Exception {
        FileFeed feed = feed(TestingFeeds.feed(FEED));
        byte[] first =
                bank("20260618").transfer("1", 10, "A").transfer("2", 10, "A").bytes();
        take(feed, "TRN_20260618_01.dat", first);
        take(
                feed,
                "TRN_20260619_01.dat",
                bank("20260619").transfer("1", 20, "A").bytes());

        spool.desk(FEED).wantFiles(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 6, 18));
        take(feed, "TRN_20260618_01.dat", first);

        assertThat(tally()).as("three came, and two came again").isEqualTo(new Tally(5, 3, 2, 0));
    }

    @Test
    void aFileThatIsReadAgainTwiceBringsWhatANewLayoutMakesOfIt() throws Exception {
        byte[] first = bank("20260618").transfer("1", 10, "A").bytes();
        take(feed(TestingFeeds.feed(FEED)), "TRN_20260618_01.dat", first);
        FileFeed other = feed(TestingFeeds.feed(FEED), new byte[] {1});
        FileFeed third = feed(TestingFeeds.feed(FEED), new byte[] {2});

        spool.desk(FEED).wantFiles(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 6, 18));
        take(other, "TRN_20260618_01.dat", first);
        spool.desk(FEED).wantFiles(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 6, 18));
        take(third, "TRN_20260618_01.dat", first);

        assertThat(tally()).isEqualTo(new Tally(3, 3, 0, 0));
    }

    @Test
    void anotherDayWithTheSameContentIsCompleteAsWell() throws Exception {
        FileFeed feed = feed(csv());
        byte[] empty = TestingBankFormat.CSV.file("20260617", List.of());

        take(feed, "TRN_20260617_01.csv", empty);
        take(feed, "TRN_20260618_01.csv", empty);

        assertThat(spool.report(0).complete())
                .extracting(Completeness::through)
                .containsExactly(LocalDate.of(2026, 6, 18));
    }

    @Test
    void whatComesBackOnALaterDayIsSentAgain() throws Exception {
        FileFeed feed = feed(csv());
        byte[] ten = csv(10);

        take(feed, "TRN_20260617_01.csv", ten);
        take(feed, "TRN_20260618_01.csv", csv(20));
        take(feed, "TRN_20260619_01.csv", ten);

        assertThat(tally()).isEqualTo(new Tally(3, 3, 0, 0));
    }

    @Test
    void theSameContentOfTheSameDayUnderAnotherNameIsTakenOnce() throws Exception {
        FileFeed feed = feed(csv());

        take(feed, "TRN_20260617_01.csv", csv(10));
        take(feed, "TRN_20260617_02.csv", csv(10));

        assertThat(tally()).isEqualTo(new Tally(1, 1, 0, 0));
    }

    private Feed csv() throws Exception {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        TestingBankFormat.CSV.configure(config);
        return config.jeju().find(FEED).orElseThrow();
    }

    private static byte[] csv(long amount) {
        return TestingBankFormat.CSV.file("20260617", List.of(new TestingBankFormat.Transfer("1", amount, "A")));
    }

    private static TestingBankFile bank(String day) {
        return TestingBankFile.of(day);
    }

    private FileFeed feed(Feed feed) {
        return feed(feed, new byte[0]);
    }

    /** @param key of tokens: with another, each record is another */
    private FileFeed feed(Feed feed, byte[] key) {
        byte[] whole = Arrays.copyOf(key, 32);
        Tokens tokens = new Tokens(new TokenKey(1, whole), Optional.empty());
        RecordNormalizer normalizer =
                new RecordNormalizer(feed, TestingFeeds.jeju().rollUp(), tokens);
        return new FileFeed(feed, normalizer, spool, TestingFeeds.calendar(), TestingFeeds.TIME);
    }

    private void take(FileFeed feed, String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("fetched.tmp"), content);
        long modified = Instant.parse("2026-06-20T00:00:00Z").toEpochMilli();
        feed.take(
                new ListedFile(name, content.length, modified),
                file,
                Digest.of(content).toString());
    }

    private Tally tally() {
        return spool.report(0).totals().get(0).tally();
    }
}
