package kr.chungbaek.scenario.compile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Signs that people bring along from other languages, keyboards and word processors, and what to write instead. */
final class ForeignSigns {

    private static final String COMPARE = "Write '='.";
    private static final String QUOTES = "A text stands in single quotes, a field in none.";
    static final String HALF_WIDTH = "Switch the keyboard to half-width and type it again.";

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';

    /** Two signs go before one. */
    private static final Map<String, String> REMEDIES = new TreeMap<>(Map.ofEntries(
            Map.entry("==", COMPARE),
            Map.entry(":=", COMPARE),
            Map.entry("&&", "Write 'and'."),
            Map.entry("!", "Write 'not', or '<>' for 'is not equal'."),
            Map.entry(";", "Remove it."),
            Map.entry("\"", QUOTES),
            Map.entry("\u2018", QUOTES),
            Map.entry("\u2019", QUOTES),
            Map.entry("\u201C", QUOTES),
            Map.entry("\u201D", QUOTES)));

    /**
     * A sign that has no place here.
     *
     * @param what what was found, without a full stop
     */
    record Sign(String what, String remedy) {}

    private ForeignSigns() {}

    /** The sign that begins at this place of an expression; none when the language knows it. */
    static Optional<Sign> at(String text, int place) {
        if (text.startsWith("!=", place)) {
            return Optional.empty();
        }
        for (int length = 2; length > 0; length--) {
            String sign = text.substring(place, Math.min(text.length(), place + length));
            if (REMEDIES.containsKey(sign)) {
                return Optional.of(new Sign("'" + sign + "' is no sign of this language", REMEDIES.get(sign)));
            }
        }
        char first = text.charAt(place);
        return isFullWidth(first)
                ? Optional.of(new Sign("'" + first + "' is in full width", HALF_WIDTH))
                : Optional.empty();
    }

    static boolean isFullWidth(char character) {
        return character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
    }
}
