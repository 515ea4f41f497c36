package kr.chungbaek.cli.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a folder whose owner was stopped, which takes the folder's place again later. */
final class YesterdaysCopy {

    private final Path folder;
    private final Path copy;

    private YesterdaysCopy(Path folder, Path copy) {
        this.folder = folder;
        this.copy = copy;
    }

    static YesterdaysCopy of(Path folder) throws IOException {
        return of(folder, "yesterday");
    }

    static YesterdaysCopy of(Path folder, String name) throws IOException {
        Path copy = folder.resolveSibling(folder.getFileName() + "-" + name);
        copy(folder, copy);
        return new YesterdaysCopy(folder, copy);
    }

    void restore() throws IOException {
        delete(folder);
        copy(copy, folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(from)) {
            all = paths.toList();
        }
        all.forEach(path -> {
            try {
                // With its rights: a database does not open a folder that others may read.
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
