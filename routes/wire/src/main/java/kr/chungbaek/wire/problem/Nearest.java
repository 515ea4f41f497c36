package kr.chungbaek.wire.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private static final int LISTED = 12;
    private static final int LEAST = 4;

    private Nearest() {}

    /** The allowed name with the smallest edit distance, or an empty text when none is near. */
    public static String to(String name, Collection<String> allowed) {
        return allowed.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> containing(name, allowed));
    }

    /** The shortest allowed name that begins with what somebody wrote, or the other way round; signs count for nothing. */
    private static String containing(String name, Collection<String> allowed) {
        String plain = plain(name);
        return plain.length() < LEAST
                ? ""
                : allowed.stream()
                        .filter(candidate -> plain(candidate).length() >= LEAST)
                        .filter(candidate -> plain(candidate).startsWith(plain) || plain.startsWith(plain(candidate)))
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .orElse("");
    }

    private static String plain(String name) {
        return name.replaceAll("[_:{}.-]", "").toLowerCase(Locale.ROOT);
    }

    /** The allowed names for a message: all of them, or the nearest and how many more there are. */
    public static String listing(String name, Collection<String> allowed) {
        if (allowed.size() <= LISTED) {
            return allowed.stream().sorted().collect(Collectors.joining(", "));
        }
        List<String> first = allowed.stream()
                .sorted(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .sorted()
                .toList();
        return String.join(", ", first) + " and " + (allowed.size() - LISTED) + " more";
    }

    static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int swap = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + swap);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
