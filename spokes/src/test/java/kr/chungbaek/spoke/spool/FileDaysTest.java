package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kr.chungbaek.spoke.spool.FileProgress.State;
import kr.chungbaek.spoke.spool.FileRules.Proof;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through which day files make a feed complete. */
class FileDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 17);
    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final LocalDate FRIDAY = WEDNESDAY.plusDays(2);
    private static final LocalDate MONDAY = WEDNESDAY.plusDays(5);
    private static final Predicate<LocalDate> ANY = day -> false;
    private static final Predicate<LocalDate> WORKING =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

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
    void aDayWhoseFileNeverCameHoldsAllLaterOnesWhereFilesAreDue() {
        take(WEDNESDAY, WORKING, Proof.WHOLE);
        take(FRIDAY, WORKING, Proof.WHOLE);
        assertThat(complete()).containsExactly(WEDNESDAY);

        take(THURSDAY, WORKING, Proof.WHOLE);
        assertThat(complete()).containsExactly(FRIDAY);

        take(MONDAY, WORKING, Proof.WHOLE);
        assertThat(complete()).as("no file is due at the weekend").containsExactly(MONDAY);
    }

    @Test
    void filesThatComeAsTheyComeAreCompleteThroughTheNewest() {
        take(WEDNESDAY, ANY, Proof.WHOLE);
        take(FRIDAY, ANY, Proof.WHOLE);

        assertThat(complete()).containsExactly(FRIDAY);
    }

    @Test
    void aProvisionalFileWaitsForALaterOne() {
        take(WEDNESDAY, ANY, Proof.PROVISIONAL);
        assertThat(complete()).isEmpty();

        take(THURSDAY, ANY, Proof.PROVISIONAL);
        assertThat(complete()).containsExactly(WEDNESDAY);
    }

    private void take(LocalDate day, Predicate<LocalDate> due, Proof proof) {
        FileRules rules = new FileRules(List.of("50000"), due, proof);
        String name = day + ".dat";
        spool.files("files").list(new ListedFile(name, 1, 1), name);
        spool.take(
                Collected.of("files", List.of()).withFile(new FileProgress(name, name, day, State.READ, 1, 0, rules)));
    }

    private List<LocalDate> complete() {
        return spool.report(0).complete().stream().map(Completeness::through).toList();
    }
}
