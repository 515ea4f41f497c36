package kr.chungbaek.wire.record;

import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tokens of private values are written: {@code tk}, the number of their key, a colon, 32 hexadecimal digits. */
public final class TokenForm {

    private static final Pattern TOKEN = Pattern.compile("tk([1-9]\\d{0,3}):[0-9a-f]{32}");

    private static final int NUMBER = "tk".length();
    private static final int MOST_OF_NUMBER = 4;
    private static final int DIGITS = 32;

    private TokenForm() {}

    /** @param digest 16 bytes */
    public static String of(int key, byte[] digest) {
        return prefix(key) + HexFormat.of().formatHex(digest);
    }

    /** What every token of a key begins with. */
    public static String prefix(int key) {
        return "tk" + key + ":";
    }

    /** The number of the key; nothing when the text is no token. Asked for every text of every record. */
    public static OptionalInt key(String text) {
        int colon = text.length() - DIGITS - 1;
        if (colon <= NUMBER || colon > NUMBER + MOST_OF_NUMBER || text.charAt(colon) != ':' || !text.startsWith("tk")) {
            return OptionalInt.empty();
        }
        for (int index = NUMBER; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!isDigit(character) && (index < colon || index > colon && !isHexadecimalLetter(character))) {
                return OptionalInt.empty();
            }
        }
        return text.charAt(NUMBER) == '0'
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(text, NUMBER, colon, 10));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isHexadecimalLetter(char character) {
        return character >= 'a' && character <= 'f';
    }

    /** The text with every token in it replaced. */
    public static String replaceAll(String text, UnaryOperator<String> replacement) {
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found.group())));
    }
}
