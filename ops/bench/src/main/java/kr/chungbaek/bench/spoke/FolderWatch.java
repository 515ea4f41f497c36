package kr.chungbaek.bench.spoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The most bytes that a folder has held whenever one looked. */
final class FolderWatch {

    private final Path folder;
    private long bytes;

    FolderWatch(Path folder) {
        this.folder = folder;
    }

    void look() {
        try (Stream<Path> found = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> files = found.toList();
            bytes = Math.max(
                    bytes,
                    files.stream().mapToLong(file -> file.toFile().length()).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return bytes;
    }
}
