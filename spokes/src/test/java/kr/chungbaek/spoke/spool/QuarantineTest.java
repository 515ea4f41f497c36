package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits to be put right, where it may be the only copy. */
class QuarantineTest {

    private static final int LARGE = 3 << 20;

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = TestingSpool.open(folder, NodeKeys.generate());
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void aLargeItemIsKeptWholeAndShownShortened() {
        spool.take(Collected.of(Transfers.FEED, List.of(large("message 1"))));

        assertThat(desk().refused(0, 10)).extracting(item -> item.raw().length).containsExactly(LARGE);
        assertThat(desk().shown(10)).extracting(item -> item.raw().length).containsExactly(64 * 1024);
    }

    @Test
    void largeItemsAreReadSomeAtATimeAndNoneIsLeftOut() {
        spool.take(Collected.of(Transfers.FEED, List.of(large("1"), large("2"), large("3"))));

        List<QuarantinedItem> first = desk().refused(0, 10);
        List<QuarantinedItem> rest = desk().refused(first.get(first.size() - 1).id(), 10);

        assertThat(first).hasSize(2);
        assertThat(rest).extracting(QuarantinedItem::place).containsExactly("3");
    }

    private FeedDesk desk() {
        return spool.desk(Transfers.FEED);
    }

    private static Item.Refused large(String place) {
        byte[] raw = new byte[LARGE];
        Arrays.fill(raw, (byte) 'x');
        return new Item.Refused(FaultCode.UNKNOWN_CODE, "code 'Z'", place, raw);
    }
}
