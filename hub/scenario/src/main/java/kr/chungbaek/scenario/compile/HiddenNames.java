package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.chungbaek.scenario.compile.Word.Kind;

/**
 * Hides every name of an expression from Calcite's parser behind another of the same length that is no word of SQL.
 *
 * <p>About 90 natural names (year, month, rank, position, result, user, order, group, …) are reserved in Calcite, and
 * {@code :days} does not parse. Hiding all names alike needs no list of them; and since no length changes, every
 * position that Calcite reports is a position in the original, where the true name is read back.
 */
final class HiddenNames {

    /** The words of the language itself. A field of such a name is written {@code `end`} or {@code subject.end}. */
    private static final Set<String> LANGUAGE = Set.of(
            "and",
            "or",
            "not",
            "in",
            "between",
            "is",
            "null",
            "true",
            "false",
            "unknown",
            "like",
            "escape",
            "case",
            "when",
            "then",
            "else",
            "end",
            "distinct",
            "from");

    private static final Set<String> LITERALS = Set.of("date", "timestamp");

    private HiddenNames() {}

    /** Whether it is a word of the language itself, and so no value. */
    static boolean isOfLanguage(String word) {
        return LANGUAGE.contains(word.toLowerCase(Locale.ROOT));
    }

    static String hide(String text, List<Word> words) {
        StringBuilder hidden = new StringBuilder(text);
        for (int index = 0; index < words.size(); index++) {
            Word word = words.get(index);
            if (isName(text, words, index)) {
                hidden.setCharAt(word.start(), '_');
                for (int at = word.start() + 1; at < word.end(); at++) {
                    hidden.setCharAt(at, 'x');
                }
            }
        }
        return hidden.toString();
    }

    private static boolean isName(String text, List<Word> words, int index) {
        Word word = words.get(index);
        if (word.is(Kind.PARAMETER) || word.is(Kind.QUOTED_NAME)) {
            return true;
        }
        if (!word.is(Kind.NAME)) {
            return false;
        }
        if (isAfterDot(text, words, index)) {
            return true;
        }
        String name = word.of(text).toLowerCase(Locale.ROOT);
        boolean beforeText = index + 1 < words.size() && words.get(index + 1).is(Kind.TEXT);
        return !LANGUAGE.contains(name) && !(LITERALS.contains(name) && beforeText);
    }

    private static boolean isAfterDot(String text, List<Word> words, int index) {
        return index > 0 && words.get(index - 1).of(text).equals(".");
    }
}
