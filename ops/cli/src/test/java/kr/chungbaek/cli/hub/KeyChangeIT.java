package kr.chungbaek.cli.hub;

import static kr.chungbaek.cli.hub.OneNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two regions change the key of tokens by their operators' commands, one early and one late, and the hub is killed in the
 * middle of it: who was found before is found during and after, once, and nothing of the former key is left.
 */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
class KeyChangeIT {

    private static final int PAIRED = 200;

    /** For two hundred transactions, one after the other, on a machine that may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private TwoNodes world;

    @BeforeEach
    void start() throws Exception {
        world = new TwoNodes(folder);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void nobodyNoticesThatKeysAreChanged() throws Exception {
        world.push(
                "gyeonggi",
                IntStream.range(0, PAIRED).mapToObj(TwoNodes::account).toList());
        world.push("jeju", List.of(TwoNodes.account(0)));
        until(() -> world.standing() == 2);

        world.rotate();
        world.carry("gyeonggi");
        world.restart("gyeonggi");
        world.push("jeju", List.of(TwoNodes.account(1), "004-90000001"));
        world.push("gyeonggi", List.of("004-90000001"));
        until(() -> world.standing() == 6);
        assertThat(world.hub().command("keys", "--move")).contains("jeju has not got key 2 yet");
        assertThat(world.node("gyeonggi", "drop-key")).contains("the hub still holds tokens of key 1");
        assertThat(world.node("gyeonggi", "doctor")).contains("key 2 beside it: keys are being changed");

        world.carry("jeju");
        world.restart("jeju");
        until(() -> !world.hub().command("keys").contains("has not"));
        List<String> cases = world.cases();
        long alerts = world.alerts();
        assertThat(world.hub().command("keys", "--move")).contains("changing to key 2: moving");
        until(() -> world.count("select count(*) from tokens.pair where moved") > PAIRED / 10);
        world.hub().kill();
        assertThat(world.count("select count(*) from tokens.pair where not moved"))
                .as("killed in the middle")
                .isPositive();
        world.push("jeju", List.of("004-90000002"));
        world.hub().start();
        until(PATIENCE, () -> world.hub().command("keys").contains("changing to key 2: moved"));
        until(() -> world.count("select count(*) from crosscheck.run where former_tokens") == 0);
        assertThat(world.cases()).isEqualTo(cases);

        for (String region : TwoNodes.REGIONS.keySet()) {
            until(() -> world.node(region, "status").contains("key 1 is needed no more"));
            assertThat(world.hub().command("keys", "--finish")).contains(region + " still has key 1");
            assertThat(world.node(region, "drop-key")).contains("key 1 is gone");
            world.restart(region);
            world.push(region, List.of("004-9000000" + (region.equals("jeju") ? 3 : 2)));
        }
        until(() -> !world.hub().command("keys").contains("still has key 1"));
        assertThat(world.hub().command("keys", "--finish")).contains("key 2; no change is under way");
        until(() -> world.standing() == 8);

        assertThat(world.cases()).containsAll(cases).hasSize(8);
        assertThat(world.alerts()).isEqualTo(alerts + 2);
        assertThat(world.search("tk1:")).isEmpty();
        assertThat(world.unopened("gyeonggi")).isEmpty();
        assertThat(world.unopened("jeju")).isEmpty();
        sendsNothingAgain();
    }

    private void sendsNothingAgain() throws Exception {
        long stored = world.count("select sum(entries) from intake.batch");
        String answer = world.push(
                "gyeonggi",
                IntStream.range(0, PAIRED).mapToObj(TwoNodes::account).toList());
        assertThat(answer).contains("\"forwarded\":0").contains("\"unchanged\":" + PAIRED);
        assertThat(world.count("select sum(entries) from intake.batch")).isEqualTo(stored);
        assertThat(folder.resolve("keys/gyeonggi/national.token-key-2")).exists();
        assertThat(folder.resolve("keys/gyeonggi/national.token-key")).doesNotExist();
    }
}
