package kr.chungbaek.spoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's record types and reference data with nodes and layouts so few that a test knows every line of them. */
public final class SmallConfig {

    private static final Path PROJECT = Path.of("../config");
    private static final Path OWN = Path.of("src/test/config");

    private SmallConfig() {}

    /** Lays it out in a new folder. */
    public static Path in(Path folder) {
        try {
            copy(PROJECT.resolve("records"), folder.resolve("records"));
            copy(PROJECT.resolve("reference"), folder.resolve("reference"));
            copy(OWN, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static Path once() {
        try {
            return in(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
