package kr.chungbaek.routes.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the national keys of tokens lie: the first in a file, each later one beside it under its number. */
public final class NationalKeys {

    /** The usual name of the first. */
    public static final String FILE = "national.token-key";

    /** The highest number that a name may carry. */
    public static final int LAST = 9_999;

    private NationalKeys() {}

    /** The file of a key, whether it is there or not. */
    public static Path file(Path first, int number) {
        return number == 1 ? first : first.resolveSibling(first.getFileName() + "-" + number);
    }

    /** The keys that are there, by number. */
    public static SortedMap<Integer, Path> beside(Path first) {
        SortedMap<Integer, Path> found = new TreeMap<>();
        Path folder = first.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return found;
        }
        Pattern name = Pattern.compile(Pattern.quote(first.getFileName().toString()) + "(?:-([2-9]|[1-9]\\d{1,3}))?");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher number = name.matcher(file.getFileName().toString());
                if (number.matches()) {
                    found.put(number.group(1) == null ? 1 : Integer.parseInt(number.group(1)), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' cannot be read", e);
        }
        return found;
    }
}
