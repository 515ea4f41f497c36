package kr.chungbaek.spoke.collect.file;

import com.prowidesoftware.swift.model.field.Field28C;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.FileFormat;

/**
 * Customer statements of SWIFT, one movement (field 61 with the field 86 behind it) after the other. Every message must
 * end with a balance that its movements lead to.
 */
final class Mt940Rows implements FileRows {

    /** Of a field; the standard allows six of 65 characters. */
    private static final int MOST_LINES = 100;

    private final FileFormat.Mt940 format;
    private final FileLines lines;
    private Optional<FileLine> ahead = Optional.empty();
    private Optional<Mt940Statement> statement = Optional.empty();
    private int statements;
    private boolean begun;

    Mt940Rows(FileFormat.Mt940 format, FileLines lines) {
        this.format = format;
        this.lines = lines;
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        if (!begun) {
            begun = true;
            ahead = lines.next();
        }
        while (ahead.isPresent()) {
            Mt940Field field = field(ahead.get());
            Optional<FileRow> row = take(field);
            if (row.isPresent()) {
                return row;
            }
        }
        requireEnd();
        return Optional.empty();
    }

    /** A field and the lines that go on with it. */
    private Mt940Field field(FileLine first) throws IOException {
        List<FileLine> text = new ArrayList<>(List.of(first));
        ahead = lines.next();
        while (Mt940Field.isField(first) && ahead.isPresent() && Mt940Field.goesOn(ahead.get())) {
            if (text.size() == MOST_LINES) {
                throw Refusal.of(
                        "line " + first.number() + ": the field goes on for more than " + MOST_LINES + " lines");
            }
            text.add(ahead.get());
            ahead = lines.next();
        }
        return new Mt940Field(format.charset(), text);
    }

    private Optional<FileRow> take(Mt940Field field) throws IOException {
        switch (field.tag()) {
            case "20" -> {
                requireEnd();
                statement = Optional.of(new Mt940Statement(field.value()));
                statements++;
            }
            case "25", "25P" -> open(field).account(field.value());
            case "28C" -> open(field).number(new Field28C(field.value()).getComponent1());
            case "60F", "60M" -> open(field).opens(field.value());
            case "62F", "62M" -> {
                open(field).closes(field.value());
                statement = Optional.empty();
            }
            case "61" -> {
                return Optional.of(row(field));
            }
            default -> {
                // Fields about the message, and balances that are not booked yet, hold no movement.
            }
        }
        return Optional.empty();
    }

    private FileRow row(Mt940Field movement) throws IOException {
        Mt940Statement of = open(movement);
        Optional<Mt940Field> information = Optional.empty();
        if (ahead.isPresent() && ahead.get().begins(":86:")) {
            information = Optional.of(field(ahead.get()));
        }
        Mt940Row row = new Mt940Row(of.head(), of.nextEntry(), movement, information);
        of.move(row.signedAmount());
        return row;
    }

    private Mt940Statement open(Mt940Field field) {
        return statement.orElseThrow(() ->
                Refusal.of("line " + field.first().number() + ": field " + field.tag() + " stands in no statement"));
    }

    private void requireEnd() {
        if (statement.isPresent()) {
            throw Refusal.of("statement '" + statement.get().head().statement()
                    + "' has no closing balance (field 62F or 62M): the file is not whole");
        }
        if (ahead.isEmpty() && statements == 0) {
            throw Refusal.of("the file holds no statement (field 20)");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
