package kr.chungbaek.cli.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.chungbaek.wire.problem.Position;

/** Finds the first byte of a file that is not UTF-8. Only for messages. */
final class Encoding {

    private Encoding() {}

    static Position firstBadByte(Path file, String name) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            int next = bytes.read();
            while (next >= 0) {
                line.write(next);
                if (next == '\n') {
                    int column = badColumn(line.toByteArray());
                    if (column > 0) {
                        return new Position(name, number, column);
                    }
                    line.reset();
                    number++;
                }
                next = bytes.read();
            }
            return new Position(name, number, Math.max(1, badColumn(line.toByteArray())));
        }
    }

    /** Counted from 1 in characters; 0 when the line is good. */
    private static int badColumn(byte[] line) {
        CharBuffer characters = CharBuffer.allocate(line.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line), characters, true);
        return result.isError() ? characters.position() + 1 : 0;
    }
}
