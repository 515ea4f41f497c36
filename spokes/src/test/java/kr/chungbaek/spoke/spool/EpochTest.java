package kr.chungbaek.spoke.spool;

import static kr.chungbaek.spoke.spool.Transfers.FEED;
import static kr.chungbaek.spoke.spool.Transfers.GOVERNMENT;
import static kr.chungbaek.spoke.spool.Transfers.TYPE;
import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.problem.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochTest {

    private static final KeyPair KEYS = NodeKeys.generate();
    private static final Sources ONCE = new Sources(Set.of(), Set.of(FEED), Optional.empty());
    private static final Sources LISTED = new Sources(Set.of(FEED), Set.of(), Optional.empty());

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private Frontier first;

    @BeforeEach
    void threeBatchesOfWhichTheHubHasOne() {
        try (Spool spool = open(Epoch.of(1))) {
            spool.take(collected(transfer("T-1", 1)));
            first = spool.chain().frontier();
            clock.forward(Duration.ofDays(1));
            spool.take(collected(transfer("T-2", 1)));
            spool.take(collected(transfer("T-3", 1)));
            spool.acknowledged(first, "hub-1");
        }
    }

    private Spool open(Epoch epoch) {
        return TestingSpool.open(folder, KEYS, epoch, Room.of(folder, 0), clock);
    }

    private static List<Object> numbers(Spool spool) {
        return TestingSpool.entries(spool, KEYS).stream()
                .map(entry -> entry.values().get(0))
                .toList();
    }

    @Test
    void aNewEpochTakesAlongWhatTheHubHasNot() {
        try (Spool spool = open(new Epoch(2, 0, ONCE))) {
            assertThat(spool.chain().frontier().epoch()).isEqualTo(2);
            assertThat(numbers(spool)).containsExactly("T-2", "T-3");
            assertThat(spool.report(0).risks()).isEmpty();
            assertThat(spool.take(collected(transfer("T-1", 1), transfer("T-3", 1)))
                            .forwarded())
                    .as("known already")
                    .isZero();
        }
    }

    @Test
    void whatTheHubCannotTakeIsLeftBehindByItsNumberAndItsDaysAreAtRisk() {
        assertThatThrownBy(() -> open(new Epoch(2, 1, ONCE)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("that the hub has not acknowledged: 2")
                .hasMessageContaining("set it to 2");

        try (Spool spool = open(new Epoch(2, 2, ONCE))) {
            assertThat(spool.chain().frontier()).isEqualTo(Frontier.beginning(2));
            assertThat(spool.report(0).risks()).extracting(RiskDays::feed).containsExactly(FEED);
        }
    }

    @Test
    void aNewEpochBeginsOnce() {
        try (Spool spool = open(Epoch.of(1))) {
            spool.acknowledged(spool.chain().frontier(), "hub-1");
        }

        try (Spool spool = open(Epoch.of(2))) {
            assertThat(spool.chain().frontier()).isEqualTo(Frontier.beginning(2));
            spool.take(collected(transfer("T-4", 1)));
        }
        try (Spool spool = open(Epoch.of(1))) {
            assertThat(numbers(spool)).containsExactly("T-4");
        }
    }

    @Test
    void ofAnOldSpoolOnlyWhatCameSinceItWasOpenedIsTakenAlong() {
        try (Spool spool = open(Epoch.of(1))) {
            spool.outrun();
            spool.take(collected(transfer("T-9", 1)));
        }

        try (Spool spool = open(new Epoch(2, 0, ONCE))) {
            assertThat(numbers(spool))
                    .as("the hub may have newer versions of T-2 and T-3")
                    .containsExactly("T-9");
            assertThat(spool.report(0).risks()).singleElement().satisfies(days -> {
                assertThat(days.text()).contains("older than what the hub has");
                assertThat(days.from()).contains(LocalDate.of(2026, 6, 30));
            });
        }
    }

    @Test
    void aRestoredSpoolIsOldBeforeTheHubSaysSo() {
        new SpoolFile(folder.resolve("spool.db")).markRestored();

        try (Spool spool = open(new Epoch(2, 0, ONCE))) {
            assertThat(numbers(spool))
                    .as("the hub may have newer versions of T-2 and T-3")
                    .isEmpty();
            assertThat(spool.report(0).risks()).singleElement().satisfies(days -> {
                assertThat(days.text()).contains("older than what the hub has");
                assertThat(days.from()).contains(LocalDate.of(2026, 6, 30));
            });
            assertThat(spool.take(collected(transfer("T-3", 1))).forwarded())
                    .as("its sender gives it again, and the hub may lack it")
                    .isEqualTo(1);
        }
    }

    @Test
    void aRestoredSpoolOfWhichAllWasAcknowledgedIsOldAsWell() {
        try (Spool spool = open(Epoch.of(1))) {
            spool.acknowledged(spool.chain().frontier(), "hub-1");
        }
        new SpoolFile(folder.resolve("spool.db")).markRestored();

        try (Spool spool = open(new Epoch(2, 0, ONCE))) {
            assertThat(spool.report(0).risks()).extracting(RiskDays::feed).containsExactly(FEED);
        }
    }

    @Test
    void aRestoredSpoolIsAnOrdinaryOneOnceTheHubHasNothingMore() {
        new SpoolFile(folder.resolve("spool.db")).markRestored();
        try (Spool spool = open(Epoch.of(1))) {
            spool.acknowledged(first, "hub-1");
        }

        try (Spool spool = open(new Epoch(2, 0, ONCE))) {
            assertThat(numbers(spool)).containsExactly("T-2", "T-3");
            assertThat(spool.report(0).risks()).isEmpty();
        }
    }

    @Test
    void whatTheHubLostAndIsNoLongerKeptIsAtRiskAndItsDaysAreNotComplete() {
        LocalDate day = LocalDate.of(2026, 6, 29);
        try (Spool spool = open(Epoch.of(1))) {
            spool.take(collected().withCompleteness(List.of(new Completeness(FEED, GOVERNMENT, day))));
            spool.take(collected(transfer("T-4", 1)));
            spool.acknowledged(spool.chain().frontier(), "hub-1");
            clock.forward(Duration.ofDays(1));
            spool.prune(clock.instant());
            spool.take(collected(transfer("T-5", 1)));
            spool.acknowledged(first, "restored");
        }

        try (Spool spool = open(new Epoch(2, 0, ONCE))) {
            assertThat(numbers(spool)).containsExactly("T-5");
            assertThat(spool.report(0).risks()).singleElement().satisfies(risk -> {
                assertThat(risk.text()).contains("the hub has lost 3 batches, and they are no longer kept here");
                assertThat(risk.to()).isEqualTo(LocalDate.of(2026, 6, 30));
            });
            spool.take(collected()
                    .withCompleteness(List.of(new Completeness(FEED, GOVERNMENT, LocalDate.of(2026, 7, 5)))));
            assertThat(spool.report(0).complete())
                    .singleElement()
                    .satisfies(complete -> assertThat(complete.through()).isEqualTo(day));

            assertThat(spool.desk(FEED).settle()).isTrue();
            assertThat(spool.report(0).risks()).isEmpty();
            assertThat(spool.report(0).complete())
                    .singleElement()
                    .satisfies(complete -> assertThat(complete.through()).isEqualTo(LocalDate.of(2026, 7, 5)));
        }
    }

    @Test
    void aDayOfWhichTheHubLostSomeIsStillCountedAndWhatComesOfItAgainIsSent() {
        try (Spool spool = open(Epoch.of(1))) {
            spool.acknowledged(first, "restored");
        }

        try (Spool spool = open(new Epoch(2, 2, ONCE))) {
            spool.take(collected(transfer("T-2", 1)));
            assertThat(numbers(spool)).containsExactly("T-2");

            spool.take(collected().withClosing(new Closing(GOVERNMENT, Transfers.DAY, 3, 3, "push D", new byte[0])));
            assertThat(spool.desk(FEED).disputed()).isEmpty();
            spool.take(collected().withClosing(new Closing(GOVERNMENT, Transfers.DAY, 4, 4, "push E", new byte[0])));
            assertThat(spool.desk(FEED).disputed()).containsExactly(Transfers.DAY);
            assertThat(spool.desk(FEED).settle(Transfers.DAY)).isTrue();
            assertThat(spool.desk(FEED).disputed()).isEmpty();
        }
    }

    @Test
    void aListIsReadAgainAsASnapshotWithItsBeginAndItsEnd() {
        try (Spool spool = open(new Epoch(2, 0, LISTED))) {
            assertThat(marks(spool)).containsExactly(SnapshotMark.begin(FEED));
            assertThat(numbers(spool)).as("comes by itself").isEmpty();
            assertThat(spool.book(FEED).isPassWanted()).isTrue();

            TablePass pass = spool.book(FEED).beginPass();
            spool.book(FEED).takeInPass(pass, collected(transfer("T-1", 1)), List.of(Transfers.gone("T-2")));
            spool.book(FEED).endPass(pass, TYPE);
            TablePass next = spool.book(FEED).beginPass();
            spool.book(FEED).takeInPass(next, collected(transfer("T-1", 1)), List.of());
            spool.book(FEED).endPass(next, TYPE);

            assertThat(marks(spool))
                    .containsExactly(
                            SnapshotMark.begin(FEED),
                            SnapshotMark.end(FEED, List.of(new RecordKey(GOVERNMENT, "T-2"))));
            assertThat(numbers(spool)).containsExactly("T-1");
        }
    }

    @Test
    void aRowWhoseKeyCannotBeReadHoldsTheEndOfASnapshotBack() {
        try (Spool spool = open(new Epoch(2, 0, LISTED))) {
            TablePass pass = spool.book(FEED).beginPass();
            pass.hideKey();
            spool.book(FEED).takeInPass(pass, collected(transfer("T-1", 1)), List.of());

            assertThat(spool.book(FEED).endPass(pass, TYPE).refusal()).isPresent();
            assertThat(marks(spool)).containsExactly(SnapshotMark.begin(FEED));
        }
    }

    @Test
    void aFreshSpoolThatBeginsALaterEpochNamesNoDayFromWhichAllIsThere() {
        try (Spool spool = TestingSpool.open(folder.resolve("fresh"), KEYS, new Epoch(2, 0, ONCE))) {
            assertThat(spool.report(0).risks())
                    .singleElement()
                    .satisfies(risk -> assertThat(risk.text()).contains("an unknown day to 2026-06-30"));
            spool.take(collected()
                    .withCompleteness(List.of(new Completeness(FEED, GOVERNMENT, LocalDate.of(2026, 7, 5)))));
            assertThat(spool.report(0).complete())
                    .as("whatever the sender says of later days")
                    .isEmpty();

            assertThat(spool.desk(FEED).settle()).isTrue();

            assertThat(spool.report(0).complete())
                    .extracting(Completeness::through)
                    .containsExactly(LocalDate.of(2026, 7, 5));
        }
    }

    private static List<SnapshotMark> marks(Spool spool) {
        return TestingSpool.batches(spool, KEYS).stream()
                .flatMap(batch -> batch.snapshots().stream())
                .toList();
    }
}
