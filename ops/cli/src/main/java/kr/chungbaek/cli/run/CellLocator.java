package kr.chungbaek.cli.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.chungbaek.wire.problem.Position;

/** Finds line and column of a cell. Only for messages: it reads the file again up to the cell. */
final class CellLocator {

    private final Path file;
    private final String name;

    CellLocator(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * @param recordLine the line on which the record begins, counted from 1
     * @param cell counted from 0
     */
    Position find(long recordLine, int cell) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (long line = 1; line < recordLine; line++) {
                reader.readLine();
            }
            return walk(reader, (int) recordLine, cell);
        }
    }

    private Position walk(BufferedReader reader, int recordLine, int cell) throws IOException {
        int line = recordLine;
        int column = 1;
        int cells = cell;
        boolean quoted = false;
        while (cells > 0) {
            int character = reader.read();
            if (character < 0) {
                break;
            }
            column = character == '\n' ? 1 : column + 1;
            line = character == '\n' ? line + 1 : line;
            quoted = quoted != (character == '"');
            cells = character == ',' && !quoted ? cells - 1 : cells;
        }
        return new Position(name, line, column);
    }
}
