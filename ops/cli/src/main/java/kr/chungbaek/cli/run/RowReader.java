package kr.chungbaek.cli.run;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file into rows of records. */
final class RowReader {

    private final RecordType type;
    private final Columns columns;
    private final Places places;
    private final Problems problems;

    RowReader(RecordType type, Columns columns, Places places, Problems problems) {
        this.type = type;
        this.columns = columns;
        this.places = places;
        this.problems = problems;
    }

    void read(CsvRecord row, Rows rows) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != columns.count()) {
            String what = "the row has %d cells, the header %d".formatted(row.getFieldCount(), columns.count());
            problems.add(places.of(line, 0), what, "Quote cells that hold a comma.");
            return;
        }
        int before = problems.count();
        Operation operation = isDeleted(row) ? Operation.DELETE : Operation.PUT;
        String government = government(row);
        long version = version(row);
        List<@Nullable String> texts = texts(row, operation);
        if (problems.count() > before) {
            return;
        }
        byte[] content = RowCodec.encode(operation, government, texts);
        rows.add(key(government, texts), version, content, (int) line).ifPresent(first -> conflict(line, first));
    }

    private void conflict(long line, int first) {
        String what = "the same version of the same record stands on line " + first + " with other content";
        problems.add(places.of(line, 0), what, "Give the later one a higher '_version', or remove one of them.");
    }

    private boolean isDeleted(CsvRecord row) {
        String text = cell(row, Columns.DELETED);
        if (text == null || text.equals("true") || text.equals("false")) {
            return "true".equals(text);
        }
        bad(row, Columns.DELETED, "'" + text + "' is not true or false");
        return false;
    }

    private String government(CsvRecord row) {
        String text = cell(row, Columns.GOVERNMENT);
        if (text == null || text.indexOf('\0') >= 0) {
            bad(row, Columns.GOVERNMENT, "the government's code is missing");
            return "";
        }
        return text;
    }

    private long version(CsvRecord row) {
        String text = cell(row, Columns.VERSION);
        if (text == null) {
            return 0;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            bad(row, Columns.VERSION, "'" + text + "' is not a whole number");
            return 0;
        }
    }

    private List<@Nullable String> texts(CsvRecord row, Operation operation) {
        List<@Nullable String> texts = new ArrayList<>(type.fields().size());
        for (Field field : type.fields()) {
            boolean ignored = operation == Operation.DELETE && !type.isKey(field);
            texts.add(ignored ? null : text(row, field));
        }
        return texts;
    }

    /** In the one form that equal values share, so that rows with equal content are equal bytes. */
    private @Nullable String text(CsvRecord row, Field field) {
        String text = cell(row, field.name());
        if (text == null) {
            if (!field.optional()) {
                bad(row, field.name(), "field '" + field.name() + "' of '" + type.name() + "' is empty");
            }
            return null;
        }
        try {
            return field.type().print(field.type().parse(text));
        } catch (Fault fault) {
            bad(row, field.name(), "field '" + field.name() + "': " + fault.getMessage());
            return null;
        }
    }

    private @Nullable String cell(CsvRecord row, String column) {
        int place = columns.of(column);
        String text = place < 0 ? "" : row.getField(place);
        return text.isEmpty() ? null : text;
    }

    private void bad(CsvRecord row, String column, String what) {
        problems.add(
                places.of(row.getStartingLineNumber(), Math.max(0, columns.of(column))), what, "Correct the cell.");
    }

    private Digest key(String government, List<@Nullable String> texts) {
        StringBuilder key = new StringBuilder(government);
        for (String name : type.key()) {
            String text = texts.get(type.indexOf(name));
            key.append('\0').append(text);
        }
        return Digest.of(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where cells stand, by the record's line and the cell's number from 0. */
    interface Places {

        Position of(long line, int cell);
    }
}
