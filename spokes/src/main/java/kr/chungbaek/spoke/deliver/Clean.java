package kr.chungbaek.spoke.deliver;

import java.util.regex.Pattern;

/** Takes out of a text what would end a header or a line, or turn its direction round. */
final class Clean {

    /** Control and format characters (also those that turn writing round), line separators, halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private Clean() {}

    static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}
