package kr.chungbaek.spoke.collect.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads a file line by line, in bytes. Of a line without an end only the beginning is held. */
final class FileLines implements AutoCloseable {

    static final int MOST_BYTES = 64 * 1024;

    private final InputStream input;
    private final byte[] buffer = new byte[MOST_BYTES];
    private final Deque<FileLine> returned = new ArrayDeque<>();
    private int filled;
    private int at;
    private int number;
    private long offset;

    private FileLines(InputStream input) {
        this.input = input;
    }

    static FileLines open(Path file) throws IOException {
        return new FileLines(Files.newInputStream(file));
    }

    /** The next line; nothing at the end of the file. */
    Optional<FileLine> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.removeFirst());
        }
        if (!fill()) {
            return Optional.empty();
        }
        long begin = offset;
        long length = 0;
        byte last = 0;
        boolean ended = false;
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        while (!ended && fill()) {
            int end = lineFeed();
            int count = end - at;
            held.write(buffer, at, Math.min(count, MOST_BYTES - held.size()));
            last = count > 0 ? buffer[end - 1] : last;
            length += count;
            ended = end < filled;
            at = ended ? end + 1 : end;
        }
        offset = begin + length + (ended ? 1 : 0);
        number++;
        return Optional.of(line(begin, held.toByteArray(), length, last));
    }

    /** Files that went through Windows end their lines with a carriage return, too. */
    private FileLine line(long begin, byte[] held, long length, byte last) {
        boolean windows = length > 0 && last == '\r';
        long used = windows ? length - 1 : length;
        return new FileLine(number, begin, Arrays.copyOf(held, (int) Math.min(held.length, used)), used, offset);
    }

    /** Gives lines back, which come again in their order. */
    void giveBack(List<FileLine> lines) {
        for (int index = lines.size() - 1; index >= 0; index--) {
            returned.addFirst(lines.get(index));
        }
    }

    private int lineFeed() {
        int index = at;
        while (index < filled && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = Math.max(0, input.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
