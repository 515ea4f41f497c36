package kr.chungbaek.spoke.spool;

import static kr.chungbaek.spoke.spool.Transfers.FEED;
import static kr.chungbaek.spoke.spool.Transfers.GOVERNMENT;
import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.gone;
import static kr.chungbaek.spoke.spool.Transfers.refused;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static kr.chungbaek.spoke.spool.Transfers.transfers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.record.CanonicalRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final KeyPair KEYS = NodeKeys.generate();
    private static final int AMOUNT = Transfers.TYPE.indexOf("amount");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 22);

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = TestingSpool.open(folder, KEYS);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    private void reopen(long epoch) {
        spool.close();
        spool = TestingSpool.open(folder, KEYS, epoch);
    }

    private List<Entry> entries() {
        return TestingSpool.entries(spool, KEYS);
    }

    private List<Batch> batches() {
        return TestingSpool.batches(spool, KEYS);
    }

    private Load lastLoad() {
        List<Batch> batches = batches();
        return batches.get(batches.size() - 1).load().orElseThrow();
    }

    @Test
    void everyItemEndsInExactlyOnePlace() {
        spool.take(collected(transfer("T-1", 10)));

        Tally tally = spool.take(collected(
                transfer("T-1", 10), transfer("T-1", 11), transfer("T-2", 5), refused("a.dat:3@320"), gone("T-9")));

        assertThat(tally).isEqualTo(new Tally(5, 2, 2, 1));
        assertThat(spool.report(10).totals())
                .containsExactly(new DayTotal(FEED, TestingSpool.TODAY, new Tally(6, 3, 2, 1)));
        assertThat(entries()).hasSize(3);
        assertThat(spool.report(10).quarantine()).hasSize(1);
    }

    @Test
    void aTallyThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> new Tally(5, 2, 1, 1)).hasMessageContaining("some are lost or counted twice");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        spool.take(collected(transfer("T-1", 10)).withCursor("7"));
        reopen(1);

        Tally tally = spool.take(collected(transfer("T-1", 10)).withCursor("8"));

        assertThat(tally).isEqualTo(new Tally(1, 0, 1, 0));
        assertThat(entries()).hasSize(1);
        assertThat(spool.cursor(FEED)).contains("8");
    }

    @Test
    void theSameKeyTwiceInOneTurnIsSentTwiceInOrder() {
        Tally tally = spool.take(collected(transfer("T-1", 10), transfer("T-1", 11), transfer("T-1", 10)));

        assertThat(tally.forwarded()).isEqualTo(3);
        assertThat(entries()).extracting(entry -> entry.values().get(AMOUNT)).containsExactly(10L, 11L, 10L);
        assertThat(lastLoad().allNew()).isFalse();
    }

    @Test
    void aLoadIsAllNewOnlyWhenNoneOfItsKeysWasEverSent() {
        spool.take(Collected.of(FEED, transfers(1_500)));
        assertThat(batches()).allMatch(batch -> batch.load().orElseThrow().allNew());

        spool.take(collected(transfer("T-1501", 1), transfer("T-1", 2)));

        assertThat(lastLoad().allNew()).isFalse();
    }

    @Test
    void aBatchHasAtMostAThousandRecords() {
        spool.take(Collected.of(FEED, transfers(2_001)));

        assertThat(batches())
                .extracting(batch -> batch.load().orElseThrow().entries().size())
                .containsExactly(1_000, 1_000, 1);
        assertThat(entries()).extracting(entry -> entry.values().get(AMOUNT)).isSorted();
    }

    @Test
    void whatIsGoneIsSentOnceAsATombstone() {
        spool.take(collected(transfer("T-1", 10)));

        Tally tally = spool.take(collected(gone("T-1"), gone("T-1")));

        assertThat(tally).isEqualTo(new Tally(2, 1, 1, 0));
        Entry tombstone = lastLoad().entries().get(0);
        assertThat(tombstone.operation()).isEqualTo(Operation.DELETE);
        assertThat(Transfers.TYPE.keyOf(tombstone.values())).isEqualTo("T-1");
        assertThat(tombstone.values().get(AMOUNT)).isNull();
    }

    @Test
    void whatComesBackAfterItsTombstoneIsSentAgainAndNotAsNew() {
        spool.take(collected(transfer("T-1", 10)));
        spool.take(collected(gone("T-1")));

        Tally tally = spool.take(collected(transfer("T-1", 10)));

        assertThat(tally.forwarded()).isEqualTo(1);
        assertThat(lastLoad().allNew()).isFalse();
    }

    @Test
    void aTurnThatFailsLeavesNothingBehind() {
        CanonicalRecord other = sample("card/card_transaction.yaml");
        Collected mixed = collected(transfer("T-1", 10), new Item.Put(other, Map.of(), Transfers.DAY, 0));

        assertThatThrownBy(() -> spool.take(mixed.withCursor("9"))).hasMessageContaining("a feed has one record type");

        assertThat(spool.cursor(FEED)).isEmpty();
        assertThat(spool.report(10).totals()).isEmpty();
        assertThat(spool.chain().frontier()).isEqualTo(Frontier.beginning(1));
        assertThat(spool.take(collected(transfer("T-1", 10))).forwarded()).isEqualTo(1);
        assertThat(entries()).hasSize(1);
    }

    private static CanonicalRecord sample(String file) {
        var type = Transfers.type(file);
        List<Object> values =
                type.fieldNames().stream().map(name -> type.sample().get(name)).toList();
        return new CanonicalRecord(type, GOVERNMENT, values);
    }

    @Test
    void completenessTravelsWithTheLastBatchAndNeverGoesBack() {
        Completeness monday = new Completeness(FEED, GOVERNMENT, MONDAY);
        Completeness before = new Completeness(FEED, GOVERNMENT, MONDAY.minusDays(1));

        spool.take(Collected.of(FEED, transfers(1_001)).withCompleteness(List.of(monday)));
        spool.take(collected(transfer("T-0", 1)).withCompleteness(List.of(before)));

        assertThat(batches()).extracting(Batch::completeness).containsExactly(List.of(), List.of(monday), List.of());
    }

    @Test
    void completenessWithoutRecordsIsSealedOnceForAllFeeds() {
        spool.take(collected().withCompleteness(List.of(new Completeness(FEED, GOVERNMENT, MONDAY))));
        spool.take(Collected.of("payroll", List.of())
                .withCompleteness(List.of(new Completeness("payroll", GOVERNMENT, MONDAY))));

        spool.sealCompleteness();
        spool.sealCompleteness();

        assertThat(batches()).hasSize(1);
        assertThat(batches().get(0).completeness()).hasSize(2);
        assertThat(batches().get(0).load()).isEmpty();
    }

    @Test
    void onlyChangedDeclarationsTravel() {
        FeedDeclaration transfers = declaration(FEED, GOVERNMENT);
        FeedDeclaration payroll = declaration("payroll", GOVERNMENT);
        spool.declare(List.of(transfers, payroll));
        reopen(1);

        FeedDeclaration wider = declaration("payroll", "50110");
        spool.declare(List.of(transfers, wider));
        spool.declare(List.of(transfers, wider));

        assertThat(batches())
                .extracting(Batch::declarations)
                .containsExactly(List.of(transfers, payroll), List.of(wider));
    }

    @Test
    void aFeedThatTheNodeNoLongerHasIsWithdrawnOnce() {
        FeedDeclaration transfers = declaration(FEED, GOVERNMENT);
        spool.declare(List.of(transfers, declaration("payroll", GOVERNMENT)));
        spool.take(Collected.of("alerts", List.of(refused("message 1"))));

        spool.declare(List.of(transfers));
        spool.declare(List.of(transfers));

        assertThat(batches()).hasSize(2);
        assertThat(batches().get(1).declarations())
                .containsExactly(FeedDeclaration.withdrawn("payroll", TestingSpool.TODAY));
        assertThat(spool.report(0).feeds()).extracting(FeedState::feed).doesNotContain("payroll");
        assertThat(spool.controls().feedsOf("bank_transfer"))
                .as("the hub still holds what it brought")
                .contains(FEED, "payroll");
    }

    @Test
    void aFeedThatGoesWithTheOldEpochIsWithdrawnInTheNewOne() {
        FeedDeclaration transfers = declaration(FEED, GOVERNMENT);
        spool.declare(List.of(transfers, declaration("payroll", GOVERNMENT)));
        spool.acknowledged(spool.chain().frontier(), "hub-1");
        reopen(2);

        spool.declare(List.of(transfers));

        assertThat(batches().get(0).declarations())
                .containsExactly(transfers, FeedDeclaration.withdrawn("payroll", TestingSpool.TODAY));
    }

    private static FeedDeclaration declaration(String feed, String government) {
        return new FeedDeclaration(feed, "bank_transfer", List.of(government), MONDAY, null, Duration.ofDays(1));
    }

    @Test
    void aClosedDayIsCompleteOnlyWhenCountAndSumAgree() {
        spool.take(collected(transfer("T-1", 10), transfer("T-2", 5), transfer("T-3", 1)));
        spool.take(collected(gone("T-3")));

        Tally wrong = spool.take(collected().withClosing(closing(2, 16)));
        assertThat(wrong.quarantined()).isEqualTo(1);
        assertThat(spool.report(10).complete()).isEmpty();
        spool.take(collected().withClosing(closing(2, 15)));

        assertThat(spool.report(10).complete()).containsExactly(new Completeness(FEED, GOVERNMENT, Transfers.DAY));
    }

    @Test
    void aDayKnownToLackSomethingHoldsBackTheDaysBehindIt() {
        spool.take(collected(transfer("K-1", 7)).withClosing(closing(2, 15)));
        LocalDate next = Transfers.DAY.plusDays(1);

        spool.take(collected().withClosing(new Closing(GOVERNMENT, next, 0, 0, "message 2", new byte[0])));
        assertThat(spool.report(10).complete())
                .extracting(Completeness::through)
                .allMatch(day -> day.isBefore(Transfers.DAY));

        spool.take(collected(transfer("K-2", 8)).withClosing(closing(2, 15)));
        assertThat(spool.report(10).complete())
                .extracting(Completeness::through)
                .containsExactly(next);
    }

    @Test
    void aPushThatLacksRowsHoldsBackTheNextOne() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        LocalDate july = LocalDate.of(2026, 7, 31);

        spool.take(push("june", june, refused("row 1")));
        spool.take(push("july", july));
        assertThat(spool.report(10).complete())
                .extracting(Completeness::through)
                .allMatch(day -> day.isBefore(june));

        spool.take(push("june again", june, transfer("K-1", 7)));
        assertThat(spool.report(10).complete())
                .extracting(Completeness::through)
                .containsExactly(july);
    }

    private static Collected push(String key, LocalDate through, Item... items) {
        return collected(items)
                .withPush(new PushKey(key, key))
                .withCompleteness(List.of(new Completeness(Transfers.FEED, GOVERNMENT, through)));
    }

    private static Closing closing(long count, long sum) {
        return new Closing(GOVERNMENT, Transfers.DAY, count, sum, "message 1", new byte[0]);
    }

    @Test
    void aRequestWithAKnownKeyIsAnsweredAsBefore() {
        Collected push = collected(transfer("T-1", 10)).withPush(new PushKey("K-1", "abc"));
        Tally first = spool.take(push);
        reopen(1);

        Tally second = spool.take(push);

        assertThat(second).isEqualTo(first).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(entries()).hasSize(1);
        assertThat(spool.report(10).totals()).hasSize(1);
    }

    @Test
    void theVaultGivesBackWhatATokenStandsForAndKeepsItUnreadable() throws Exception {
        spool.take(collected(transfer("T-1", 10, Map.of("tk1:00", "004-99887766554"))));
        reopen(1);

        assertThat(spool.reveal("tk1:00")).contains("004-99887766554");
        assertThat(spool.reveal("tk1:01")).isEmpty();
        spool.close();

        String bytes = Files.readString(folder.resolve("spool.db"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("tk1:00").doesNotContain("99887766554");
    }

    @Test
    void anotherKeyDoesNotOpenTheVault() {
        spool.take(collected(transfer("T-1", 10, Map.of("tk1:00", "004-1"))));
        spool.close();

        spool = TestingSpool.open(folder, NodeKeys.generate());

        assertThatThrownBy(() -> spool.reveal("tk1:00")).isInstanceOf(SpoolException.class);
    }

    @Test
    void onlyWhatTheHubHasStoredForLongIsLetGo() {
        spool.take(collected(transfer("T-1", 1)));
        spool.take(collected(transfer("T-2", 1)));
        Digest first = spool.hash(1, 1).orElseThrow();
        spool.acknowledged(new Frontier(1, 1, first), "hub-1");

        assertThat(spool.prune(TestingSpool.NOW)).isZero();
        assertThat(spool.prune(TestingSpool.NOW.plusMillis(1))).isEqualTo(1);

        assertThat(spool.batchesAfter(0, 10)).isEmpty();
        assertThat(spool.batchesAfter(1, 10)).extracting(SealedBatch::sequence).containsExactly(2L);
        assertThat(spool.hash(1, 1)).contains(first);
    }

    @Test
    void reopeningGoesOnWithTheSameChain() {
        spool.take(collected(transfer("T-1", 1)));
        Frontier before = spool.chain().frontier();
        reopen(1);

        assertThat(spool.chain().frontier()).isEqualTo(before);
        spool.take(collected(transfer("T-2", 1)));

        assertThat(batches()).extracting(Batch::previous).containsExactly(Digest.NONE, before.hash());
    }

    @Test
    void aNewEpochReadsAllFeedsAgain() {
        spool.declare(List.of(declaration(FEED, GOVERNMENT)));
        spool.take(collected(transfer("T-1", 1))
                .withCursor("7")
                .withCompleteness(List.of(new Completeness(FEED, GOVERNMENT, MONDAY))));
        spool.acknowledged(spool.chain().frontier(), "hub-1");
        reopen(2);

        assertThat(spool.cursor(FEED)).isEmpty();
        spool.declare(List.of(declaration(FEED, GOVERNMENT)));
        Tally tally = spool.take(collected(transfer("T-1", 1)));
        reopen(2);

        assertThat(tally.forwarded()).isEqualTo(1);
        assertThat(batches()).extracting(Batch::epoch).containsExactly(2L, 2L);
        assertThat(batches().get(1).completeness())
                .as("nothing before it is read again")
                .isEmpty();
    }

    @Test
    void twoSpokesCannotHaveOneSpool() {
        assertThatThrownBy(() -> TestingSpool.open(folder, KEYS)).isInstanceOf(SpoolException.class);
    }
}
