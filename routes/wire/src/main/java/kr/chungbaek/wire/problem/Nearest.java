package kr.chungbaek.wire.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private static final int LISTED = 12;
    private static final int LEAST = 4;
    /** So many wrong letters are a slip; with more of them, the same beginning tells more. */
    private static final int SLIP = 2;

    private Nearest() {}

    /** The allowed name that is a slip away, else one that has the same beginning, else the nearest; empty when none is near. */
    public static String to(String name, Collection<String> allowed) {
        return near(name, allowed, SLIP)
                .or(() -> containing(name, allowed))
                .or(() -> near(name, allowed, name.length() / 3))
                .orElse("");
    }

    private static Optional<String> near(String name, Collection<String> allowed, int most) {
        return allowed.stream()
                .filter(candidate -> distance(name, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The shortest allowed name that begins with what somebody wrote, or the other way round; signs count for nothing. */
    private static Optional<String> containing(String name, Collection<String> allowed) {
        String plain = plain(name);
        return plain.length() < LEAST
                ? Optional.empty()
                : allowed.stream()
                        .filter(candidate -> plain(candidate).length() >= LEAST)
                        .filter(candidate -> plain(candidate).startsWith(plain) || plain.startsWith(plain(candidate)))
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
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
