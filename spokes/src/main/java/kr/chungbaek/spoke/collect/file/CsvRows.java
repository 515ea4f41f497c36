package kr.chungbaek.spoke.collect.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.wire.fault.Fault;

/** Separated values, with titles in the first line or without, and a trailer with count and sum where there is one. */
final class CsvRows implements FileRows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileFormat.Csv format;
    private final CsvRecords records;
    private final Totals totals = new Totals();
    private Map<String, Integer> places = Map.of();
    private int width;
    private Optional<FileLine> ahead = Optional.empty();
    private boolean begun;
    private boolean closed;

    CsvRows(FileFormat.Csv format, FileLines lines) {
        this.format = format;
        this.records = new CsvRecords(format.charset(), format.separator(), lines);
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        if (!begun) {
            begin();
        }
        Optional<FileLine> line = ahead;
        if (line.isEmpty()) {
            requireClosed();
            return Optional.empty();
        }
        ahead = records.next();
        if (ahead.isEmpty() && format.trailer().isPresent()) {
            checkTrailer(line.get(), format.trailer().get());
            closed = true;
            return Optional.empty();
        }
        Row row = new Row(line.get());
        format.trailer().ifPresent(trailer -> totals.add(row.amount(trailer.sumOf())));
        return Optional.of(row);
    }

    private void begin() throws IOException {
        begun = true;
        ahead = records.next().map(CsvRows::withoutMark);
        if (format.titles().isEmpty()) {
            list(format.names());
            return;
        }
        FileLine first = ahead.orElseThrow(() -> Refusal.of("the file is empty: the line with the titles is missing"));
        try {
            readTitles(records.values(first.bytes()));
        } catch (Fault fault) {
            throw Refusal.of("line 1, the titles: " + fault.getMessage());
        }
        ahead = records.next();
    }

    private void list(List<String> names) {
        Map<String, Integer> known = new LinkedHashMap<>();
        names.forEach(name -> known.put(name, known.size()));
        places = known;
        expect(names.size());
    }

    private void readTitles(List<String> titles) {
        Map<String, Integer> known = new LinkedHashMap<>();
        List<String> found = titles.stream().map(String::strip).toList();
        format.titles().forEach((name, title) -> {
            int place = found.indexOf(title);
            if (place < 0) {
                throw Refusal.of("title '" + title + "' of column '" + name + "' is missing; found: "
                        + String.join(", ", found));
            }
            if (found.lastIndexOf(title) != place) {
                throw Refusal.of("title '" + title + "' of column '" + name + "' stands twice");
            }
            known.put(name, place);
        });
        places = known;
        expect(titles.size());
    }

    private void expect(int values) {
        width = values;
        records.expect(values);
    }

    private void requireClosed() {
        if (format.trailer().isPresent() && !closed) {
            throw Refusal.of("the file has no trailer: it is not whole");
        }
    }

    private void checkTrailer(FileLine line, FileFormat.CsvTrailer trailer) {
        List<String> values = records.values(line.bytes());
        if (values.isEmpty() || !values.get(0).strip().equals(trailer.mark())) {
            throw Refusal.of("line " + line.number() + ", the last, is not a trailer that begins with '"
                    + trailer.mark() + "': the file is not whole");
        }
        totals.verify("the trailer", number(values, trailer.count()), number(values, trailer.sum()));
    }

    private static Optional<BigDecimal> number(List<String> values, int place) {
        return place <= values.size() ? Totals.number(values.get(place - 1)) : Optional.empty();
    }

    private static FileLine withoutMark(FileLine line) {
        byte[] bytes = line.bytes();
        boolean marked = bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        if (!marked) {
            return line;
        }
        byte[] rest = Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length);
        return new FileLine(line.number(), line.offset(), rest, line.length() - BYTE_ORDER_MARK.length, line.end());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private final class Row implements FileRow {

        private final FileLine text;

        Row(FileLine text) {
            this.text = text;
        }

        @Override
        public int line() {
            return text.number();
        }

        @Override
        public long offset() {
            return text.offset();
        }

        @Override
        public long end() {
            return text.end();
        }

        @Override
        public byte[] raw() {
            return text.bytes();
        }

        @Override
        public Map<String, String> columns() {
            if (!text.isHeld()) {
                throw Refusal.of("the line has " + text.length() + " bytes; allowed: " + FileLines.MOST_BYTES);
            }
            List<String> values = records.values(text.bytes());
            if (values.size() != width) {
                throw Refusal.of("the line has " + values.size() + " values; allowed: " + width);
            }
            Map<String, String> columns = new HashMap<>();
            places.forEach((name, place) -> columns.put(name, values.get(place)));
            return columns;
        }

        private Optional<BigDecimal> amount(String column) {
            try {
                return Totals.number(Objects.requireNonNullElse(columns().get(column), ""));
            } catch (Fault fault) {
                return Optional.empty();
            }
        }
    }
}
