package kr.chungbaek.scenario.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads days. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> read(YamlScalar value, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(value.text()));
        } catch (DateTimeException e) {
            problems.add(new Problem(
                    value.at(), "'" + value.text() + "' is not a day of the calendar", "a date as in 2026-01-31", ""));
            return Optional.empty();
        }
    }
}
