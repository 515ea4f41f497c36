package kr.chungbaek.spoke.spool;

import static kr.chungbaek.spoke.spool.Transfers.FEED;
import static kr.chungbaek.spoke.spool.Transfers.GOVERNMENT;
import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.refused;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that a sender calls complete, of which some rows were refused and put right later. */
class PushedDaysTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = TestingSpool.open(folder, NodeKeys.generate());
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void aDayIsCompleteOnceTheLastOfItsRefusedRowsIsPutRight() {
        spool.take(push("june", JUNE, refused("push june, row 1"), refused("push june, row 2")));
        spool.take(push("july", JULY));

        right("push june, row 1", "K-1");
        assertThat(complete()).allMatch(day -> day.isBefore(JUNE));

        right("push june, row 2", "K-2");
        assertThat(complete()).containsExactly(JULY);
    }

    @Test
    void theLastDayOfAllIsCompleteAsWell() {
        spool.take(push("june", JUNE, refused("push june, row 1")));

        right("push june, row 1", "K-1");

        assertThat(complete()).containsExactly(JUNE);
    }

    @Test
    void aDayAtRiskStaysOpenUntilAnOperatorHasSettledIt() {
        spool.take(push("may", JUNE.minusMonths(1)));
        spool.take(push("june", JUNE, refused("push june, row 1")));
        spool.store().transaction(open -> {
            new RiskRows().put(open, new RiskDays(FEED, Optional.of(JUNE), JUNE, "the disk was lost"));
            return open;
        });

        right("push june, row 1", "K-1");
        assertThat(complete()).allMatch(day -> day.isBefore(JUNE));
    }

    private void right(String place, String number) {
        spool.take(collected(transfer(number, 7)).withRighted(List.of(place)));
    }

    private static Collected push(String key, LocalDate through, Item... items) {
        return collected(items)
                .withPush(new PushKey(key, key))
                .withCompleteness(List.of(new Completeness(FEED, GOVERNMENT, through)));
    }

    private List<LocalDate> complete() {
        return spool.report(0).complete().stream().map(Completeness::through).toList();
    }
}
