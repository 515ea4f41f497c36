package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of business days. */
class ControlBookTest {

    private static final String FEED = Transfers.FEED;
    private static final LocalDate FROM = Transfers.DAY.minusDays(30);
    private static final List<String> ALONE = List.of(FEED);

    @TempDir
    Path folder;

    private final KeyPair keys = NodeKeys.generate();
    private Spool spool;

    @BeforeEach
    void open() {
        spool = TestingSpool.open(folder, keys);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void aDayOnWhichTheSenderCountsMoreDiffersUntilTheRestHasCome() {
        spool.take(collected(Transfers.transfer("T-1", 10)).withClosing(closing(2, 15)));

        assertThat(day().differs()).isTrue();
        assertThat(day().complete()).isFalse();
        assertThat(day().taken()).isEqualTo(new ControlSum(1, 10));

        spool.take(collected(Transfers.transfer("T-2", 5)).withClosing(closing(2, 15)));
        assertThat(day().differs()).isFalse();
        assertThat(day().complete()).isTrue();
    }

    @Test
    void aSourceThatHasNothingOfADayAnyMoreIsNotToldOfWithItsOldCount() {
        spool.take(collected(Transfers.transfer("T-1", 10)));
        spool.controls().sourceHas(FEED, FROM, Map.of(of(), query(1, 10)));
        assertThat(day().differs()).isFalse();

        spool.controls().sourceHas(FEED, FROM, Map.of());

        assertThat(day().source()).isEmpty();
    }

    @Test
    void whatCannotBeAddedUpAtTheSourceIsComparedByCount() {
        spool.take(collected(Transfers.transfer("T-1", 10)));

        spool.controls()
                .sourceHas(FEED, FROM, Map.of(of(), new SourceSum(SourceSum.Basis.QUERY, 1, OptionalLong.empty())));
        assertThat(day().differs()).isFalse();
        spool.controls().sourceHas(FEED, FROM, Map.of(of(), query(1, 11)));
        assertThat(day().differs()).isTrue();
    }

    @Test
    void aKeyThatTwoFeedsBringIsOneRecordThatTheHubMustHold() {
        spool.take(Collected.of(FEED, List.of(Transfers.transfer("T-1", 10), Transfers.transfer("T-2", 5))));
        spool.take(Collected.of("second", List.of(Transfers.transfer("T-1", 7))));

        List<DayControl> days = spool.controls().days(FEED, List.of(FEED, "second"), FROM);

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.taken()).isEqualTo(new ControlSum(2, 15));
            assertThat(day.sent()).as("as it was sent last").isEqualTo(new ControlSum(2, 12));
        });
        assertThat(spool.controls().keys(List.of(FEED, "second"), of())).containsExactly("T-1", "T-2");
    }

    @Test
    void aKeyThatAnotherFeedHasMovedToAnotherDayIsNamedForThatDayOnly() {
        List<String> both = List.of(FEED, "second");
        Item.Put first = Transfers.transfer("T-1", 10);
        Item.Put later = new Item.Put(first.record(), Map.of(), Transfers.DAY.plusDays(1), 12);
        spool.take(Collected.of(FEED, List.of(first, Transfers.transfer("T-2", 5))));
        spool.take(Collected.of("second", List.of(later)));

        assertThat(spool.controls().keys(both, of())).containsExactly("T-2");
        assertThat(spool.controls().keys(both, new GovernmentDay(Transfers.GOVERNMENT, Transfers.DAY.plusDays(1))))
                .containsExactly("T-1");
        assertThat(spool.controls().days(FEED, both, FROM))
                .allSatisfy(day -> assertThat(
                                spool.controls().keys(both, new GovernmentDay(day.government(), day.day())))
                        .hasSize((int) day.sent().count()));
    }

    @Test
    void aWithdrawnRecordIsOfNoDay() {
        spool.take(collected(Transfers.transfer("T-1", 10), Transfers.transfer("T-2", 5)));

        spool.take(collected(Transfers.gone("T-2")));

        assertThat(day().sent()).isEqualTo(new ControlSum(1, 10));
        assertThat(spool.controls().keys(ALONE, of())).containsExactly("T-1");
    }

    @Test
    void daysAreCountedNotBeforeEverythingCouldBeReadOnce() {
        Schedule daily = new Schedule.Every(Duration.ofDays(1));

        assertThat(spool.controls().due(FEED, daily)).isEqualTo(TestingSpool.NOW.plus(Duration.ofDays(1)));
        spool.controls().want(FEED);
        assertThat(spool.controls().due(FEED, daily)).isBefore(TestingSpool.NOW);
    }

    @Test
    void aQuestionStaysUntilItIsAnswered() {
        DayQuestion question = new DayQuestion("bank_transfer", Transfers.GOVERNMENT, Transfers.DAY);
        spool.asked(List.of(question, question));
        spool.close();
        open();

        assertThat(spool.controls().questions()).containsExactly(question);
        spool.controls().answered(question);
        assertThat(spool.controls().questions()).isEmpty();
    }

    private DayControl day() {
        return spool.controls().days(FEED, ALONE, FROM).stream()
                .filter(day -> day.day().equals(Transfers.DAY))
                .findFirst()
                .orElseThrow();
    }

    private static GovernmentDay of() {
        return new GovernmentDay(Transfers.GOVERNMENT, Transfers.DAY);
    }

    private static SourceSum query(long count, long amount) {
        return new SourceSum(SourceSum.Basis.QUERY, count, OptionalLong.of(amount));
    }

    private static Collected collected(Item... items) {
        return Collected.of(FEED, List.of(items));
    }

    private static Closing closing(long count, long sum) {
        return new Closing(Transfers.GOVERNMENT, Transfers.DAY, count, sum, "message 1", new byte[0]);
    }
}
