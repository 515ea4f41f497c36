package kr.chungbaek.spoke.collect.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.fault.Fault;

/**
 * Cuts lines into records of separated values. A quoted value may go over several lines; a quote that nobody closes
 * would swallow all that follows, so that such a line is a bad record by itself and the next line begins anew.
 */
final class CsvRecords implements AutoCloseable {

    private static final int MOST_LINES = 100;

    private final Charset charset;
    private final CsvReader.CsvReaderBuilder reader;
    private final FileLines lines;
    private int width;

    CsvRecords(Charset charset, char separator, FileLines lines) {
        this.charset = charset;
        this.reader = CsvReader.builder().fieldSeparator(separator);
        this.lines = lines;
    }

    /** From now on a record of several lines must have this many values. */
    void expect(int values) {
        width = values;
    }

    /** The next record that is not blank, as one line; nothing at the end. */
    Optional<FileLine> next() throws IOException {
        Optional<FileLine> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.isPresent() && hasOpenQuote(line.get().bytes()) ? Optional.of(join(line.get())) : line;
    }

    private FileLine join(FileLine first) throws IOException {
        List<FileLine> more = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes());
        boolean open = true;
        while (open && more.size() < MOST_LINES && bytes.size() < FileLines.MOST_BYTES) {
            Optional<FileLine> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            more.add(next.get());
            bytes.write('\n');
            bytes.writeBytes(next.get().bytes());
            open = hasOpenQuote(bytes.toByteArray());
        }
        byte[] all = bytes.toByteArray();
        if (!open && isRecord(all)) {
            long end = more.get(more.size() - 1).end();
            return new FileLine(first.number(), first.offset(), all, all.length, end);
        }
        lines.giveBack(more);
        return first;
    }

    private boolean isRecord(byte[] bytes) {
        try {
            return width == 0 || values(bytes).size() == width;
        } catch (Fault fault) {
            return false;
        }
    }

    /** In MS949 and UTF-8 alike the byte of a quote is never part of another character. */
    private static boolean hasOpenQuote(byte[] bytes) {
        boolean open = false;
        for (byte each : bytes) {
            open ^= each == '"';
        }
        return open;
    }

    /** @throws Fault when the bytes are no text, or no record */
    List<String> values(byte[] bytes) {
        String text = Refusal.decode(charset, ByteBuffer.wrap(bytes), "the line");
        if (hasOpenQuote(bytes)) {
            throw Refusal.of("a quote is not closed");
        }
        try (CsvReader<CsvRecord> records = reader.ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                return each.getFields();
            }
            return List.of();
        } catch (CsvParseException e) {
            throw Refusal.of("the line is not of separated values: text stands beside a quoted value");
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot be read from memory", e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
