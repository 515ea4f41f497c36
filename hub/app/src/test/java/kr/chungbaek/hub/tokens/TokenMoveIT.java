package kr.chungbaek.hub.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two regions whose records match by tokens only, and by keys of records that hold tokens, while they come from one
 * key to the next: one early, one late, over ends of the hub in between.
 */
class TokenMoveIT {

    private TwoRegions world;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        world = new TwoRegions(folder);
        world.gyeonggi().keys(1, 0, true);
        world.jeju().keys(1, 0, true);
        world.complete();
        world.gyeonggi().building("B-1", 1, 'a');
        world.jeju().tax("T-1", 1, 'a', "S-1");
        world.gyeonggi().building("B-2", 1, 'b');
        world.judge();
    }

    @Test
    void matchesBeforeDuringAndAfterInEveryOrder() {
        assertThat(world.cases()).containsExactlyInAnyOrder("MATCH a 1 open", "LACK b 1 open");

        world.gyeonggi().keys(1, 2, false);
        world.gyeonggi().pairs('a', 'b', 'c');
        world.gyeonggi().keys(1, 2, true);
        world.gyeonggi().building("B-3", 1, 'c');
        world.jeju().tax("T-3", 1, 'c', "S-1");
        world.judge();
        assertThat(world.cases()).containsExactlyInAnyOrder("MATCH a 1 open", "LACK b 1 open", "MATCH c 1 open");
        assertThatThrownBy(world::order)
                .isInstanceOf(TokenRefusal.class)
                .hasMessageContaining("jeju has not got key 2 yet");

        world.jeju().keys(1, 2, false);
        world.jeju().pairs('a', 'c');
        world.jeju().keys(1, 2, true);
        world.order();
        List<String> before = world.caseRows();
        List<Map<String, Object>> alerts = world.alerts();
        int turn = 0;
        // Each turn ends the hub after one pair: what has been moved is moved, and the next one goes on.
        while (world.moveOnePair()) {
            world.jeju().tax("T-1", 1, 'a', "S-" + turn++);
            world.judge();
            assertThat(world.caseRows()).as("after pair %d", turn).isEqualTo(before);
        }
        assertThat(turn).isEqualTo(3);
        world.move();
        world.judge();

        assertThat(world.stage()).isEqualTo("moved");
        assertThat(world.caseRows()).isEqualTo(before);
        assertThat(world.alerts()).isEqualTo(alerts);
    }

    @Test
    void evidenceIsMadeAnewOnceAndThenStaysAsItIs() {
        pairAll();
        Map<String, String> before = world.evidence();
        world.order();
        world.moveOnePair();
        world.touchAll();
        assertThat(world.evidence()).isEqualTo(before);

        world.move();
        world.judge();
        Map<String, String> after = world.evidence();
        world.touchAll();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
        assertThat(world.evidence()).isEqualTo(after);
        assertThat(world.evidenceOfCases()).containsExactlyInAnyOrderElementsOf(after.values());
    }

    @Test
    void nothingOfTheFormerKeyIsLeftAtTheEnd() {
        world.park("B-9", 'c');
        world.sendAlerts();
        pairAll();
        world.order();
        world.move();
        world.judge();
        assertThatThrownBy(world::finish).hasMessageContaining("gyeonggi still has key 1; jeju still has key 1");

        world.gyeonggi().keys(2, 0, true);
        world.gyeonggi().building("B-4", 2, 'd');
        world.jeju().tax("T-4", 1, 'd', "S-1", true);
        world.jeju().keys(2, 0, true);
        world.jeju().tax("T-1", 2, 'a', "S-7");
        world.judge();
        world.finish();

        assertThat(world.cases()).containsExactlyInAnyOrder("MATCH a 1 open", "LACK b 1 open", "MATCH d 1 open");
        assertThat(world.search("tk1:")).isEmpty();
        assertThat(world.search("tk2:")).isNotEmpty();
        world.jeju().tax("T-5", 1, 'e', "S-1");
        assertThat(world.parked()).contains("a token of key 1 without a pair, while the key in use is 2");
    }

    @Test
    void keepsOutWhatMayStandForTheSameAsAnotherToken() {
        world.gyeonggi().keys(1, 2, false);
        world.gyeonggi().pairs('a');
        world.gyeonggi().building("B-5", 2, 'a');
        world.gyeonggi().building("B-6", 2, 'z');
        world.judge();

        assertThat(world.cases()).containsExactlyInAnyOrder("MATCH a 2 open", "MATCH a 2 open", "LACK b 1 open");
        assertThat(world.parked()).contains("a token of key 2 without a pair");
    }

    @Test
    void tellsANodeThatHasAnotherKeyAndTakesNoneOfItsPairs() {
        pairAll();
        world.jeju().wrongKeys(1, 2);
        world.jeju().pairs('f');

        assertThatThrownBy(world::order).hasMessageContaining("its key 2 is not the one that 'gyeonggi' has");
        assertThat(world.pairs()).isEqualTo(3);
        world.jeju().keys(1, 2, true);
        world.order();
    }

    @Test
    void tokensThatNobodyCanPairStandForNobodyOnceThatIsOrdered() {
        world.gyeonggi().keys(1, 2, false);
        world.gyeonggi().pairs('a');
        world.gyeonggi().keys(1, 2, true);
        world.jeju().keys(1, 2, true);
        assertThatThrownBy(world::order)
                .hasMessageContaining("1 tokens of key 1 are stored that no node has a pair for")
                .hasMessageContaining("--blind 1");

        world.order(1);
        world.move();
        world.judge();

        assertThat(world.stage()).isEqualTo("moved");
        assertThat(world.cases()).contains("MATCH a 1 open").hasSize(2);
        assertThat(world.search("tk1:")).containsOnlyKeys("tokens.pair");
    }

    private void pairAll() {
        world.gyeonggi().keys(1, 2, false);
        world.gyeonggi().pairs('a', 'b', 'c');
        world.gyeonggi().keys(1, 2, true);
        world.jeju().keys(1, 2, true);
    }
}
