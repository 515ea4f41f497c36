package kr.chungbaek.wire.reference;

import java.time.LocalDate;
import kr.chungbaek.wire.csv.CsvRow;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** The first and the last day of a row; one day alone is a lifetime, too. */
final class Lifetime {

    private Lifetime() {}

    static void check(CsvRow row, @Nullable LocalDate from, @Nullable LocalDate until, Problems problems) {
        if (from == null || until == null || !until.isBefore(from)) {
            return;
        }
        problems.add(
                row.at(RecordType.VALID_UNTIL),
                "'valid_until' " + until + " lies before 'valid_from' " + from + " (" + row.at(RecordType.VALID_FROM)
                        + ")",
                "Give the last day, or leave it empty while there is none.");
    }
}
