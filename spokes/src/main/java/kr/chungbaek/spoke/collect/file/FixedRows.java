package kr.chungbaek.spoke.collect.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.spoke.node.Slice;

/** Lines of a fixed number of bytes: a header of the right day, details, a trailer with their count and sum. */
final class FixedRows implements FileRows {

    private final FileFormat.Fixed format;
    private final LocalDate day;
    private final FileLines lines;
    private final Totals totals = new Totals();
    private Optional<FileLine> ahead = Optional.empty();
    private boolean begun;
    private boolean closed;

    FixedRows(FileFormat.Fixed format, LocalDate day, FileLines lines) {
        this.format = format;
        this.day = day;
        this.lines = lines;
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        if (!begun) {
            begin();
        }
        Optional<FileLine> line = ahead;
        if (line.isEmpty()) {
            requireNoTrailer();
            return Optional.empty();
        }
        ahead = lines.next();
        if (ahead.isEmpty() && format.trailer().isPresent()) {
            checkTrailer(line.get(), format.trailer().get());
            closed = true;
            return Optional.empty();
        }
        count(line.get());
        return Optional.of(new Detail(format, line.get()));
    }

    private void begin() throws IOException {
        begun = true;
        ahead = lines.next();
        FileLine first = ahead.orElseThrow(() -> Refusal.of("the file is empty"));
        if (format.header().isPresent()) {
            checkHeader(first, format.header().get());
            ahead = lines.next();
        }
    }

    private void requireNoTrailer() {
        if (format.trailer().isPresent() && !closed) {
            throw Refusal.of("the file has a header and nothing else: it is not whole");
        }
    }

    private void checkHeader(FileLine line, FileFormat.FixedHeader header) {
        if (line.length() != format.line() || !line.begins(header.mark())) {
            throw Refusal.of(
                    "line 1 is not a header of " + format.line() + " bytes that begins with '" + header.mark() + "'");
        }
        String text =
                new String(line.bytes(), header.day().at() - 1, header.day().bytes(), StandardCharsets.ISO_8859_1);
        try {
            LocalDate told = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            if (!told.equals(day)) {
                throw Refusal.of("the header is of " + told + ", the name of " + day);
            }
        } catch (DateTimeException e) {
            throw Refusal.of("the header's day is '" + text + "', not a date as in 20260131");
        }
    }

    private void count(FileLine line) {
        if (format.trailer().isEmpty()) {
            return;
        }
        boolean detail = line.length() == format.line() && line.begins(format.detailMark());
        Slice amount = Objects.requireNonNull(
                format.slices().get(format.trailer().get().sumOf()));
        totals.add(detail ? number(line, amount) : Optional.empty());
    }

    private void checkTrailer(FileLine line, FileFormat.FixedTrailer trailer) {
        if (line.length() != format.line() || !line.begins(trailer.mark())) {
            throw Refusal.of("line " + line.number() + ", the last, is not a trailer of " + format.line()
                    + " bytes that begins with '" + trailer.mark() + "': the file is not whole");
        }
        totals.verify("the trailer", number(line, trailer.count()), number(line, trailer.sum()));
    }

    private static Optional<BigDecimal> number(FileLine line, Slice slice) {
        return Totals.number(new String(line.bytes(), slice.at() - 1, slice.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record Detail(FileFormat.Fixed format, FileLine text) implements FileRow {

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
            if (text.length() != format.line()) {
                throw Refusal.of("the line has " + text.length() + " bytes; allowed: " + format.line());
            }
            if (!text.begins(format.detailMark())) {
                throw Refusal.of("the line does not begin with '" + format.detailMark() + "' as details do");
            }
            return FixedBody.cut(format, text.bytes());
        }
    }
}
