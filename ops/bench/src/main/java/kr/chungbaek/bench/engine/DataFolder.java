package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as files: one CSV per kind with a header, two streams of all records in their order of arrival, each line
 * beginning with a number and the kind's letter, and the cases that must be found.
 */
record DataFolder(Path folder) {

    static final int STREAMS = 2;

    Path file(Kind kind) {
        return folder.resolve(kind.recordType() + ".csv");
    }

    Path stream(int number) {
        return folder.resolve("stream-" + number + ".csv");
    }

    Path expected() {
        return folder.resolve("expected_cases.csv");
    }

    /** Lines {@code scenario,government|key}. */
    Set<String> expectedCases() throws IOException {
        try (Stream<String> lines = Files.lines(expected())) {
            return lines.skip(1).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The governments of the records. */
    Set<String> governments() throws IOException {
        Set<String> governments = new TreeSet<>();
        for (int number = 0; number < STREAMS; number++) {
            try (Stream<String> lines = Files.lines(stream(number))) {
                lines.forEach(line -> governments.add(line.split(",", 4)[2]));
            }
        }
        return governments;
    }

    long records() throws IOException {
        long records = 0;
        for (int number = 0; number < STREAMS; number++) {
            try (Stream<String> lines = Files.lines(stream(number))) {
                records += lines.count();
            }
        }
        return records;
    }

    /** What is missing for the folder to be used. */
    List<Path> missing() {
        Stream<Path> files =
                Stream.concat(Stream.of(Kind.values()).map(this::file), Stream.of(stream(0), stream(1), expected()));
        return files.filter(file -> !Files.isRegularFile(file)).toList();
    }
}
