package kr.chungbaek.scenario.model;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.problem.Position;

/**
 * Records that arrive, and what is expected then.
 *
 * @param rows in the order of the file
 */
public record ExampleStep(List<ExampleRow> rows, LocalDate asOf, Expectation expect, Position at) {

    public ExampleStep {
        rows = List.copyOf(rows);
    }
}
