package kr.chungbaek.wire.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** Reads a reference table: RFC 4180 with a header whose columns are known. */
public final class CsvTable {

    private static final CsvReader.CsvReaderBuilder READER = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

    private CsvTable() {}

    /**
     * All rows that have as many cells as the header.
     *
     * @param columns what the header must have, in any order
     */
    public static List<CsvRow> read(ConfigText file, List<String> columns, Problems problems) {
        try (CsvReader<CsvRecord> reader = READER.ofCsvRecord(file.text())) {
            List<CsvRow> rows = new ArrayList<>();
            List<String> header = List.of();
            for (CsvRecord line : reader) {
                if (header.isEmpty()) {
                    header = line.getFields();
                    if (!fits(file, header, columns, problems)) {
                        return List.of();
                    }
                } else if (sameWidth(file, line, header, problems)) {
                    rows.add(new CsvRow(file.path(), line.getStartingLineNumber(), header, line.getFields(), problems));
                }
            }
            if (header.isEmpty()) {
                problems.add(
                        Position.ofFile(file.path()),
                        "the file is empty",
                        "Begin with " + String.join(",", columns) + ".");
            }
            return rows;
        } catch (CsvParseException e) {
            problems.add(Position.ofFile(file.path()), "this is not CSV: " + e.getMessage(), "Check the quotes.");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static boolean fits(ConfigText file, List<String> header, List<String> columns, Problems problems) {
        int before = problems.count();
        int at = 1;
        for (String name : header) {
            if (!columns.contains(name)) {
                problems.unknown(new Position(file.path(), 1, at), "column", name, columns);
            }
            at += name.length() + 1;
        }
        for (String column : columns) {
            if (header.stream().filter(column::equals).count() != 1) {
                String what = "column '" + column + "' does not stand in the header exactly once";
                problems.add(
                        new Position(file.path(), 1, 1), what, "The columns are " + String.join(",", columns) + ".");
            }
        }
        return problems.count() == before;
    }

    private static boolean sameWidth(ConfigText file, CsvRecord line, List<String> header, Problems problems) {
        if (line.getFieldCount() == header.size()) {
            return true;
        }
        String what = "the row has " + line.getFieldCount() + " cells, the header " + header.size();
        problems.add(new Position(file.path(), (int) line.getStartingLineNumber(), 1), what, "Check the commas.");
        return false;
    }
}
