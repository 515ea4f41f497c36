package kr.chungbaek.spoke.spool;

import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.problem.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochTest {

    private static final KeyPair KEYS = NodeKeys.generate();

    @TempDir
    Path folder;

    @BeforeEach
    void threeBatchesOfWhichTheHubHasOne() {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            spool.take(collected(transfer("T-1", 1)));
            Frontier first = spool.chain().frontier();
            spool.take(collected(transfer("T-2", 1)));
            spool.take(collected(transfer("T-3", 1)));
            spool.acknowledged(first, "hub-1");
        }
    }

    private Frontier open(Epoch epoch) {
        try (Spool spool = TestingSpool.open(folder, KEYS, epoch)) {
            return spool.chain().frontier();
        }
    }

    @Test
    void aNewEpochLeavesNothingBehindThatTheHubHasNot() {
        assertThatThrownBy(() -> open(Epoch.of(2)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("that the hub has not acknowledged: 2")
                .hasMessageContaining("chungbaek.leave-behind=2");

        assertThat(open(Epoch.of(1)).sequence()).isEqualTo(3);
    }

    @Test
    void whatTheHubCanTakeNoMoreIsLeftBehindByItsNumber() {
        assertThatThrownBy(() -> open(new Epoch(2, 1))).isInstanceOf(ConfigException.class);

        assertThat(open(new Epoch(2, 2))).isEqualTo(Frontier.beginning(2));
    }

    @Test
    void aNewEpochBeginsOnceTheHubHasEverything() {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            spool.acknowledged(spool.chain().frontier(), "hub-1");
        }

        assertThat(open(Epoch.of(2))).isEqualTo(Frontier.beginning(2));
        assertThat(open(Epoch.of(1))).isEqualTo(Frontier.beginning(2));
    }
}
