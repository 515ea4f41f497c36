package kr.chungbaek.wire.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;

/** One row of a reference table; a cell that cannot be used becomes a problem. */
public final class CsvRow {

    private final String path;
    private final long line;
    private final List<String> header;
    private final List<String> cells;
    private final Problems problems;

    CsvRow(String path, long line, List<String> header, List<String> cells, Problems problems) {
        this.path = path;
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.problems = problems;
    }

    /** Where a cell stands, counting plain cells: quotes of cells before it are not counted. */
    public Position at(String column) {
        int index = header.indexOf(column);
        int before = cells.subList(0, index).stream()
                .mapToInt(cell -> cell.length() + 1)
                .sum();
        return new Position(path, (int) line, before + 1);
    }

    /** The cell, or nothing when it is empty. */
    public Optional<String> find(String column) {
        String cell = cells.get(header.indexOf(column));
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** The cell; a problem and an empty text when it is empty. */
    public String required(String column) {
        return find(column).orElseGet(() -> {
            problems.add(at(column), "column '" + column + "' is empty", "Give a value.");
            return "";
        });
    }

    /** The date in the cell; nothing when the cell is empty, or, with a problem, when it is no date. */
    public Optional<LocalDate> date(String column) {
        return find(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                problems.add(at(column), "'" + text + "' is not a date as in 2026-01-31", "Correct it.");
                return Optional.empty();
            }
        });
    }

    /** The cell; a problem when it is not one of those allowed. */
    public String oneOf(String column, List<String> allowed) {
        String text = required(column);
        if (!text.isEmpty() && !allowed.contains(text)) {
            problems.add(
                    at(column), "'" + column + "' is '" + text + "'", "Allowed: " + String.join(", ", allowed) + ".");
        }
        return text;
    }
}
