package kr.chungbaek.spoke.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

    private static final KeyPair KEYS = NodeKeys.generate();

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();

    private Mirror open(KeyPair keys) {
        SpokeTime time = new SpokeTime(clock, Optional.empty());
        return Mirror.open(folder, new SpoolIdentity("jeju", keys.getPrivate()), time, 0);
    }

    private static List<String> bodies(Mirror mirror, String feed, long after) {
        return mirror.after(feed, after, 100).stream()
                .map(kept -> kept.place() + "=" + new String(kept.raw(), UTF_8))
                .toList();
    }

    private static void keep(Mirror mirror, String feed, String place, String body) {
        mirror.keep(feed, List.of(new Mirror.Given(place, body.getBytes(UTF_8))))
                .close();
    }

    @Test
    void keepsEachFeedInItsOrderOverARestart() {
        try (Mirror mirror = open(KEYS)) {
            keep(mirror, "card", "m1", "글");
            keep(mirror, "pay", "p1", "x");
            keep(mirror, "card", "m2", "b");
        }

        try (Mirror mirror = open(KEYS)) {
            assertThat(bodies(mirror, "card", 0)).containsExactly("m1=글", "m2=b");
            assertThat(bodies(mirror, "card", 1)).containsExactly("m2=b");
        }
    }

    @Test
    void whatComesAgainFromTheSamePlaceIsKeptOnce() {
        try (Mirror mirror = open(KEYS)) {
            keep(mirror, "card", "m1", "a");
            keep(mirror, "card", "m1", "a");
            keep(mirror, "card", "m1", "b");
            keep(mirror, "pay", "m1", "a");

            assertThat(bodies(mirror, "card", 0)).containsExactly("m1=a", "m1=b");
            assertThat(bodies(mirror, "pay", 0)).containsExactly("m1=a");
        }
    }

    @Test
    void reachesOnlyUpToWhatIsStillInHand() {
        try (Mirror mirror = open(KEYS)) {
            Mirror.Hand slow = mirror.keep("pay", List.of(new Mirror.Given("p1", new byte[1])));
            Mirror.Hand other = mirror.keep("card", List.of(new Mirror.Given("m1", new byte[1])));
            Mirror.Hand quick = mirror.keep("pay", List.of(new Mirror.Given("p2", new byte[1])));

            assertThat(quick.reaches()).as("the first is not in the spool").isZero();
            assertThat(other.reaches()).as("another feed's is").isEqualTo(2);
            slow.close();
            assertThat(quick.reaches()).isEqualTo(3);
        }
    }

    @Test
    void nothingCanBeReadOnItsDisk() throws IOException {
        try (Mirror mirror = open(KEYS)) {
            keep(mirror, "card", "m1", "881301-1234567");
        }

        for (Path file : List.of(folder.resolve("mirror-jeju.db"))) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("881301");
        }
        try (Mirror stolen = open(NodeKeys.generate())) {
            assertThatThrownBy(() -> bodies(stolen, "card", 0)).hasMessageContaining("another key");
        }
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsTaken() {
        SpokeTime time = new SpokeTime(clock, Optional.empty());
        SpoolIdentity identity = new SpoolIdentity("jeju", KEYS.getPrivate());
        try (Mirror mirror = Mirror.open(folder, identity, time, Long.MAX_VALUE)) {
            assertThat(mirror.isShort()).isTrue();
            assertThatThrownBy(() -> mirror.keep("card", List.of(new Mirror.Given("m1", new byte[1]))))
                    .isInstanceOf(SpoolFull.class)
                    .hasMessageContaining("the mirror's disk is nearly full");
            assertThat(bodies(mirror, "card", 0)).isEmpty();
        }
    }

    @Test
    void letsGoOfWhatIsOldAndKnowsSinceWhenItIs() {
        try (Mirror mirror = open(KEYS)) {
            keep(mirror, "card", "m1", "a");
            clock.forward(Duration.ofDays(14));
            keep(mirror, "card", "m2", "b");

            mirror.prune(clock.instant().minus(Duration.ofDays(13)));

            assertThat(bodies(mirror, "card", 0)).containsExactly("m2=b");
            assertThat(mirror.text()).startsWith("since 2026-06-30");
        }
    }
}
