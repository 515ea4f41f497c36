package kr.chungbaek.spoke.spool;

import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushKeyTest {

    @TempDir
    Path folder;

    @Test
    void aKeyIsGoodForOneBodyOnly() {
        try (Spool spool = TestingSpool.open(folder, NodeKeys.generate())) {
            spool.take(collected(transfer("T-1", 1)).withPush(new PushKey("K", "first")));

            assertThatThrownBy(() -> spool.take(collected(transfer("T-2", 2)).withPush(new PushKey("K", "second"))))
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("'K' was used for another body");
            assertThat(spool.report(0).totals().get(0).tally()).isEqualTo(new Tally(1, 1, 0, 0));
        }
    }
}
