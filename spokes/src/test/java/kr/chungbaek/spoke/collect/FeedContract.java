package kr.chungbaek.spoke.collect;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.spoke.FakeHub;
import kr.chungbaek.spoke.TestingBroker;
import kr.chungbaek.spoke.TestingSpoke;
import kr.chungbaek.spoke.spool.QuarantinedItem;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every adapter of a source system promises, whatever its protocol: held by a real server of that protocol. */
abstract class FeedContract {

    @TempDir
    protected Path folder;

    private TestingBroker broker;
    private TestingSpoke spoke;
    private FakeHub hub;
    private Spool spool;

    /** Starts the source system and tells the spoke where it is. */
    abstract void startSource(TestingSpoke spoke) throws Exception;

    abstract void stopSource() throws Exception;

    /** The spoke runs from now on; a system that pushes now sends what it could not. */
    void spokeStarted(int port) throws Exception {
        assertThat(port).isPositive();
    }

    abstract String feed();

    /** The source system gets an item, while the spoke runs or not. */
    abstract void give(String key) throws Exception;

    /** The source system gets an item that is no record. */
    abstract void giveBad(String key) throws Exception;

    /** The words by which the sender recognises the bad item and what is wrong with it. */
    abstract List<String> namesOf(String badKey);

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        spoke = new TestingSpoke(folder).with("chungbaek.broker.url", broker.url());
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        startSource(spoke);
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        stopSource();
        hub.close();
        broker.close();
    }

    @Test
    void takesEverythingOnceAlsoWhatComesWhileItIsDown() throws Exception {
        give("1");
        begin();
        eventually(() -> assertThat(keys()).as("refused: %s", refused()).containsExactly("1"));
        give("2");
        eventually(() -> assertThat(keys()).containsExactly("1", "2"));

        spoke.stop();
        give("3");
        begin();

        eventually(() -> assertThat(keys()).containsExactly("1", "2", "3"));
        assertThat(hub.problems()).isEmpty();
        assertBooksBalance();
    }

    @Test
    void survivesABadItemAndNamesIt() throws Exception {
        give("1");
        giveBad("2");
        give("3");
        begin();

        eventually(() -> assertThat(keys()).containsExactly("1", "3"));
        eventually(() -> assertThat(refused()).hasSize(1));
        QuarantinedItem bad = refused().get(0);
        assertThat(bad.place() + " " + bad.reason()).contains(namesOf("2"));
        assertThat(bad.raw()).isNotEmpty();
        assertBooksBalance();
    }

    void begin() throws Exception {
        spool = spoke.start().getBean(Spool.class);
        spokeStarted(spoke.port());
    }

    List<String> keys() {
        return hub.entries(feed()).stream()
                .map(entry -> String.valueOf(entry.values().get(0)).replaceAll("^.*-", ""))
                .toList();
    }

    /** How many batches brought records of the feed. */
    int batches() {
        return hub.loads(feed()).size();
    }

    List<QuarantinedItem> refused() {
        return spool.report(10).quarantine();
    }

    private void assertBooksBalance() {
        SpoolReport report = spool.report(0);
        long forwarded = report.totals().stream()
                .filter(total -> total.feed().equals(feed()))
                .mapToLong(total -> total.tally().forwarded())
                .sum();
        assertThat(forwarded).isEqualTo(keys().size());
    }
}
