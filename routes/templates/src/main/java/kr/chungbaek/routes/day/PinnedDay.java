package kr.chungbaek.routes.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The business day as a setting: nothing for that of the calendar, a date that does not move, or {@code file:} and the
 * path of a file that holds the date, which a demo moves on.
 */
public final class PinnedDay {

    private static final String FILE = "file:";

    private PinnedDay() {}

    /**
     * The day each time it is asked for.
     *
     * @throws IllegalArgumentException when the setting is none of the three, or the file holds no date
     */
    public static Supplier<Optional<LocalDate>> of(String setting) {
        if (setting.isBlank()) {
            return Optional::empty;
        }
        if (setting.startsWith(FILE)) {
            Path file = Path.of(setting.substring(FILE.length()));
            read(file);
            return () -> Optional.of(read(file));
        }
        Optional<LocalDate> fixed =
                Optional.of(date(setting, "a date as in 2026-06-30, 'file:' and a path, or nothing"));
        return () -> fixed;
    }

    private static LocalDate read(Path file) {
        try {
            return date(Files.readString(file).strip(), "a date as in 2026-06-30 in the file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("the day's file '" + file + "' cannot be read", e);
        }
    }

    private static LocalDate date(String text, String allowed) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no day. Allowed: " + allowed + ".", e);
        }
    }
}
