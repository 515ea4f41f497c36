package kr.chungbaek.cli.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;

/** Reads {@code <record_type>.csv}. Mistakes go to the problems, up to a number that one can still read. */
final class RecordFile {

    private static final int MOST_PROBLEMS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final String name;
    private final RecordType type;
    private final Problems problems;
    private final CellLocator locator;

    RecordFile(Path file, RecordType type, Problems problems) {
        this.file = file;
        this.name = file.toString();
        this.type = type;
        this.problems = problems;
        this.locator = new CellLocator(file, name);
    }

    void readInto(Rows rows) throws IOException {
        rows.begin(type);
        try (Reader text = open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            read(csv.iterator(), rows);
        } catch (CsvParseException e) {
            problems.add(Position.ofFile(name), "the file is not CSV: " + reason(e), "Quote cells as RFC 4180 says.");
        } catch (UncheckedIOException e) {
            refuse(Objects.requireNonNull(e.getCause()));
        } catch (CharacterCodingException e) {
            refuse(e);
        }
    }

    private void refuse(IOException cause) throws IOException {
        if (!(cause instanceof CharacterCodingException)) {
            throw cause;
        }
        problems.add(Encoding.firstBadByte(file, name), "this is not UTF-8", "Save the file as UTF-8.");
    }

    private Reader open() throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private void read(Iterator<CsvRecord> records, Rows rows) throws IOException {
        if (!records.hasNext()) {
            problems.add(Position.ofFile(name), "the file has no header", "Write the column names on its first line.");
            return;
        }
        CsvRecord header = records.next();
        int before = problems.count();
        Columns columns =
                Columns.read(header.getFields(), type, index -> place(header.getStartingLineNumber(), index), problems);
        if (problems.count() > before) {
            return;
        }
        RowReader reader = new RowReader(type, columns, this::place, problems);
        while (records.hasNext() && problems.count() < before + MOST_PROBLEMS) {
            reader.read(records.next(), rows);
        }
    }

    /** Where a cell stands, for a message. */
    private Position place(long line, int cell) {
        try {
            return locator.find(line, cell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(CsvParseException exception) {
        Throwable cause = exception.getCause();
        return cause == null
                ? String.valueOf(exception.getMessage())
                : exception.getMessage() + " (" + cause.getMessage() + ")";
    }
}
