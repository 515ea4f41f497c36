package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dchungbaek.kills=1000} kills more often. */
class SpoolKilledIT {

    private static final KeyPair KEYS = NodeKeys.generate();
    private static final int AMOUNT = Transfers.TYPE.indexOf("amount");

    @TempDir
    Path folder;

    @Test
    void everyItemIsInTheChainOnceHoweverOftenTheProcessIsKilled() throws Exception {
        long seed = Long.getLong("chungbaek.seed", 1);
        Random random = new Random(seed);

        for (int kill = 1; kill <= Integer.getInteger("chungbaek.kills", 6); kill++) {
            long said = TakingProcess.killAfter(1 + random.nextInt(4), folder, KEYS);
            assertWhole(said, "kill " + kill + " of seed " + seed);
        }
    }

    private void assertWhole(long said, String when) {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            long cursor = spool.cursor(Transfers.FEED).map(Long::parseLong).orElse(0L);
            List<Entry> entries = TestingSpool.entries(spool, KEYS);
            Tally tally = spool.report(1).totals().get(0).tally();

            assertThat(cursor).as(when).isGreaterThanOrEqualTo(said);
            assertThat(entries.stream().map(entry -> entry.values().get(AMOUNT)))
                    .as(when)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, cursor).boxed().toList());
            assertThat(tally.forwarded()).as(when).isEqualTo(cursor);
            assertThat(tally.quarantined())
                    .as(when)
                    .isEqualTo(spool.report(Integer.MAX_VALUE).quarantine().size());
        }
    }
}
