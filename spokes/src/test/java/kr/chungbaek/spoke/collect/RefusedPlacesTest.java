package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub is told of rows that wait in quarantine. */
class RefusedPlacesTest {

    private static final String ITEM = "item 1 in the node's quarantine";

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
    void aKeyThatNobodyIsKnownByIsTold() {
        assertThat(told(TestingFeeds.feed("tax-assessments"), "table local_tax.assessment, key A-7"))
                .containsExactly("table local_tax.assessment, key A-7");
    }

    @Test
    void aKeyThatIsAPrivateFieldStaysAtTheNode() throws Exception {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        config.replace("feeds/tax-assessments.yaml", "key: [asmt_no]", "key: [sgg_cd, rgst_no]");
        Feed feed = config.jeju().find("tax-assessments").orElseThrow();

        assertThat(told(feed, "table local_tax.assessment, key 50110|004-1234567890"))
                .containsExactly(ITEM);
    }

    @Test
    void whatASenderCallsItsRequestStaysAtTheNode() {
        assertThat(told(TestingFeeds.feed("payroll"), "push 004-1234567890, row 1"))
                .containsExactly(ITEM);
    }

    private List<String> told(Feed feed, String place) {
        byte[] raw = "…".getBytes(StandardCharsets.UTF_8);
        Item item = new Item.Refused(FaultCode.BAD_VALUE, "not a date", place, raw);
        spool.take(Collected.of(feed.name(), List.of(item)));
        return RefusedPlaces.of(feed, spool);
    }
}
