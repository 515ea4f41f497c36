package kr.chungbaek.bench.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The heap of a process, as its collector tells after each collection.
 *
 * @param collections what the collector writes
 */
public record Heap(Path collections) {

    /** As in {@code Pause Young (Normal) (G1 Evacuation Pause) 151M->60M(256M) 4.215ms}. */
    private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->(\\d+)M\\(\\d+M\\)");

    /** The most that was in use, garbage included, in megabytes. */
    int peak() throws IOException {
        return most(1);
    }

    /** What was left after the last collection, in megabytes. */
    int last() throws IOException {
        return column(2).reduce(0, (before, after) -> after);
    }

    /** The most that was left after a collection, in megabytes. */
    int left() throws IOException {
        return most(2);
    }

    public String text() throws IOException {
        return "heap at most " + peak() + " MB with garbage, " + left() + " MB after a collection";
    }

    private int most(int group) throws IOException {
        return column(group).max().orElse(0);
    }

    private IntStream column(int group) throws IOException {
        return Files.readString(collections)
                .lines()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(line -> Integer.parseInt(line.group(group)));
    }
}
