package kr.chungbaek.hub.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names records by keys with tokens in them, while these come from one key to the next. */
class KeysOnTheirWayIT {

    private static final String FEED = "building_completion";

    private TwoRegions world;
    private TwoRegions.Node node;

    @BeforeEach
    void twoBuildingsWhoseOwnersAreInTheirKeys(@TempDir Path folder) throws Exception {
        world = new TwoRegions(folder);
        node = world.gyeonggi();
        node.keys(1, 2, false);
        node.pairs('a', 'b');
        node.keys(1, 2, true);
        node.building("B-1", 1, 'a');
        node.building("B-2", 1, 'b');
        FeedDeclaration declaration = new FeedDeclaration(
                FEED, FEED, List.of(node.government), LocalDate.of(2026, 1, 1), null, Duration.ofDays(1));
        send(List.of(declaration), null, List.of());
    }

    @Test
    void aSnapshotThatIsOpenMeanwhileWithdrawsNothingThatItBrought() {
        send(List.of(), null, List.of(SnapshotMark.begin(FEED)));
        node.building("B-1", 1, 'a');
        node.building("B-2", 1, 'b');
        world.order();
        moveAllPairs();

        send(List.of(), null, List.of(SnapshotMark.end(FEED, List.of())));

        assertThat(buildings()).containsExactly("B-1", "B-2");
    }

    @Test
    void aRowThatCannotBeReadKeepsItsRecordUnderEitherKey() {
        send(List.of(), null, List.of(SnapshotMark.begin(FEED)));
        node.building("B-1", 1, 'a');
        RecordKey unreadable = new RecordKey(
                node.government,
                world.jdbc.queryForObject(
                        "select record_key from records.building_completion where building_no = 'B-2'", String.class));
        world.order();
        moveAllPairs();

        send(List.of(), null, List.of(SnapshotMark.end(FEED, List.of(unreadable))));

        assertThat(buildings()).containsExactly("B-1", "B-2");
    }

    @Test
    void marksOfAParkedBatchStayAndNameTheirRecordsByTheNextKey() {
        Entry entry = new Entry(Operation.PUT, node.government, List.of("B-9"));
        send(List.of(), new Load("odd", "no_such_type", 1, true, List.of(entry)), List.of(endOf("odd", 1)));

        world.order();
        world.move();

        assertThat(world.jdbc.query(
                        "select body from intake.parked",
                        (row, n) -> BatchCodec.decode(row.getBytes(1)).snapshots()))
                .containsExactly(List.of(endOf("odd", 2)));
    }

    @Test
    void whatANodeTellsOfKeysAfterTheMoveIsOfTheNextKey() {
        world.order();
        world.move();

        String keys = "[\"B-1|%s\"]".formatted(TwoRegions.token(1, 'a'));
        node.send("control_keys", List.of(FEED, TwoRegions.TODAY, BigDecimal.ONE, BigDecimal.ONE, keys));

        assertThat(world.jdbc.queryForObject("select keys from records.control_keys", String.class))
                .contains(TwoRegions.token(2, 'a'));
        assertThat(world.search("tk1:")).containsOnlyKeys("tokens.pair");
    }

    private void send(List<FeedDeclaration> declarations, @Nullable Load load, List<SnapshotMark> marks) {
        node.receive(node.spoke.seal(declarations, List.of(), load, marks));
    }

    private SnapshotMark endOf(String feed, int key) {
        return SnapshotMark.end(feed, List.of(new RecordKey(node.government, "B-9|" + TwoRegions.token(key, 'a'))));
    }

    /** Not what comes behind them: the marks come in between. */
    private void moveAllPairs() {
        assertThat(world.moveOnePair()).isTrue();
        assertThat(world.moveOnePair()).isTrue();
        assertThat(world.stage()).isEqualTo("moving");
    }

    private List<String> buildings() {
        return world.jdbc.queryForList("select building_no from records.building_completion order by 1", String.class);
    }
}
