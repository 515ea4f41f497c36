package kr.chungbaek.spoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.chungbaek.wire.problem.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spoke that is told something wrong does not start, and says everything that is wrong. */
class SpokeRefusesIT {

    @TempDir
    Path folder;

    @Test
    void everySettingThatIsMissingIsNamedOnce() {
        assertThatThrownBy(() -> SpokeApplication.start(Map.of("server.address", "0.0.0.0", "server.port", "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(
                        "chungbaek.node", "chungbaek.config", "chungbaek.broker.url", "'0.0.0.0' is not loopback")
                .satisfies(refusal ->
                        assertThat(String.valueOf(refusal.getMessage()).lines()).doesNotHaveDuplicates());
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TestingSpoke spoke = new TestingSpoke(folder)
                        .with("chungbaek.broker.url", "tcp://127.0.0.1:1")
                        .with("server.port", String.valueOf(taken.getLocalPort()))) {

            assertThatThrownBy(spoke::start)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " cannot be used");
        }
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void anEpochThatWouldLeaveAnotherNumberBehindIsToldPlainly() throws Exception {
        try (TestingSpoke spoke = new TestingSpoke(folder).with("chungbaek.broker.url", "tcp://127.0.0.1:1")) {
            spoke.start();
            spoke.stop();
            spoke.with("chungbaek.epoch", "2").with("chungbaek.leave-behind", "9");

            assertThatThrownBy(spoke::start)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("batches of the epoch before that the hub has not acknowledged: 2");
        }
    }

    @Test
    void aMirrorWhoseDiskIsNotMountedIsToldBeforeAnythingIsWrittenBesideIt() throws Exception {
        Path mirror = folder.resolve("mnt/mirror");
        try (TestingSpoke spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", "tcp://127.0.0.1:1")
                .with("chungbaek.spool.mirror", mirror.toString())) {

            assertThatThrownBy(spoke::start)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("chungbaek.spool.mirror")
                    .hasMessageContaining("Mount its disk");
        }
        assertThat(Files.exists(mirror)).isFalse();
    }

    @Test
    void anUnknownNodeIsToldWithTheNearestName() throws Exception {
        try (TestingSpoke spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", "tcp://127.0.0.1:1")
                .with("chungbaek.node", "jejo")) {

            assertThatThrownBy(spoke::start)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("node 'jejo' does not exist")
                    .hasMessageContaining("Did you mean 'jeju'?");
        }
    }
}
