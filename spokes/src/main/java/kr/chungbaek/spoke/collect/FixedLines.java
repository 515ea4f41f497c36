package kr.chungbaek.spoke.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads a file line by line, in bytes. Of a line without an end only the beginning is held. */
final class FixedLines implements AutoCloseable {

    private static final int MOST_BYTES = 64 * 1024;

    private final InputStream input;
    private int number;
    private long offset;

    private FixedLines(InputStream input, int number, long offset) {
        this.input = input;
        this.number = number;
        this.offset = offset;
    }

    static FixedLines open(Path file) throws IOException {
        return new FixedLines(new BufferedInputStream(Files.newInputStream(file), MOST_BYTES), 0, 0);
    }

    /** The next line; nothing at the end of the file. */
    Optional<FixedLine> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long begin = offset;
        long length = 0;
        int last = -1;
        int read = input.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            length++;
            last = read;
            if (bytes.size() < MOST_BYTES) {
                bytes.write(read);
            }
            read = input.read();
        }
        offset = begin + length + (read == '\n' ? 1 : 0);
        number++;
        byte[] held = bytes.toByteArray();
        // Files that went through Windows end their lines with a carriage return, too.
        boolean windows = last == '\r' && held.length == length;
        int used = windows ? held.length - 1 : held.length;
        return Optional.of(
                new FixedLine(number, begin, Arrays.copyOf(held, used), windows ? length - 1 : length, offset));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
