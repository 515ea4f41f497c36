package kr.chungbaek.wire.record;

import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tokens of private values are written: {@code tk}, the number of their key, a colon, 32 hexadecimal digits. */
public final class TokenForm {

    private static final Pattern TOKEN = Pattern.compile("tk([1-9]\\d{0,3}):[0-9a-f]{32}");

    private TokenForm() {}

    /** @param digest 16 bytes */
    public static String of(int key, byte[] digest) {
        return prefix(key) + HexFormat.of().formatHex(digest);
    }

    /** What every token of a key begins with. */
    public static String prefix(int key) {
        return "tk" + key + ":";
    }

    /** The number of the key; nothing when the text is no token. */
    public static OptionalInt key(String text) {
        Matcher token = TOKEN.matcher(text);
        return token.matches() ? OptionalInt.of(Integer.parseInt(token.group(1))) : OptionalInt.empty();
    }

    /** The text with every token in it replaced. */
    public static String replaceAll(String text, UnaryOperator<String> replacement) {
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found.group())));
    }
}
