package kr.chungbaek.spoke.collect;

import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;
import kr.chungbaek.spoke.spool.Transfers;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of quarantine is older than what came in between. */
class ReplaysTest {

    @TempDir
    Path folder;

    private Spool spool;
    private Replays replays;

    @BeforeEach
    void start() {
        spool = TestingFeeds.spool(folder);
        replays = new Replays(spool);
        replays.add(Transfers.FEED, item -> collected(transfer("T-1", amount(item.raw()))));
    }

    @AfterEach
    void stop() {
        spool.close();
    }

    @Test
    void anOldVersionDoesNotTakeThePlaceOfANewerOne() {
        spool.take(collected(refused(1)));
        spool.take(collected(transfer("T-1", 2)));

        assertThat(replay()).isEqualTo(new Replay(1, 0, List.of()));

        assertThat(tally()).as("the newer one stays").isEqualTo(new Tally(3, 1, 1, 1));
        assertThat(spool.report(0).waiting()).isEmpty();
    }

    @Test
    void aVersionThatCameLastTakesThePlaceOfTheOneBefore() {
        spool.take(collected(transfer("T-1", 1)));
        spool.take(collected(refused(2)));
        spool.take(collected(refused(3)));

        replay();

        assertThat(tally()).as("both, one after the other").isEqualTo(new Tally(5, 3, 0, 2));
        assertThat(spool.take(collected(transfer("T-1", 3)))).isEqualTo(new Tally(1, 0, 1, 0));
    }

    @Test
    void theOrderWithinOneTurnCounts() {
        spool.take(collected(transfer("T-9", 1), refused(1), transfer("T-1", 2)));

        replay();

        assertThat(spool.take(collected(transfer("T-1", 2)))).isEqualTo(new Tally(1, 0, 1, 0));
    }

    @Test
    void aVersionThatCameOnceMoreWithoutAChangeIsNewerToo() {
        spool.take(collected(transfer("T-1", 1)));
        spool.take(collected(refused(2)));
        spool.take(collected(transfer("T-1", 1)));

        replay();

        assertThat(spool.take(collected(transfer("T-1", 1)))).isEqualTo(new Tally(1, 0, 1, 0));
    }

    private Replay replay() {
        Feed feed = TestingFeeds.feed(Transfers.FEED);
        return replays.replay(feed);
    }

    private static Item refused(long amount) {
        byte[] raw = String.valueOf(amount).getBytes(StandardCharsets.UTF_8);
        return new Item.Refused(FaultCode.BAD_MESSAGE, "an unknown code", "message " + amount, raw);
    }

    private static long amount(byte[] raw) {
        return Long.parseLong(new String(raw, StandardCharsets.UTF_8));
    }

    private Tally tally() {
        return spool.report(0).totals().get(0).tally();
    }
}
