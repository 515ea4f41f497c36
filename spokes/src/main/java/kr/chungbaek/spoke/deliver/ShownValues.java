package kr.chungbaek.spoke.deliver;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns tokens back into what they stand for, wherever they are in a text, for the mail and nothing else. */
final class ShownValues {

    private static final Pattern TOKEN = Pattern.compile("tk\\d+:[0-9a-f]{32}");
    private static final String UNKNOWN = "(비공개 private)";

    /** A resident number is mailed without its last six digits: enough to recognise it, too little to misuse it. */
    private static final Pattern RESIDENT_NUMBER =
            Pattern.compile("(\\d{2}(?:0[1-9]|1[0-3])(?:0[1-9]|[12]\\d|3[01]))-?([1-8])\\d{6}");

    private final Function<String, Optional<String>> vault;

    /** @param vault gives what a token stands for */
    ShownValues(Function<String, Optional<String>> vault) {
        this.vault = vault;
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** For the body of a mail. */
    String show(String text) {
        return replace(text, this::clear);
    }

    /** For where others may look, such as the subject line on a locked telephone. */
    static String hide(String text) {
        return replace(text, token -> UNKNOWN);
    }

    private static String replace(String text, Function<String, String> meaning) {
        Matcher tokens = TOKEN.matcher(text);
        Function<MatchResult, String> replacement = found -> Matcher.quoteReplacement(meaning.apply(found.group()));
        return Clean.line(tokens.replaceAll(replacement));
    }

    private String clear(String token) {
        return vault.apply(token).map(ShownValues::mask).orElse(UNKNOWN);
    }

    private static String mask(String clear) {
        Matcher resident = RESIDENT_NUMBER.matcher(clear);
        return resident.matches() ? resident.group(1) + "-" + resident.group(2) + "******" : clear;
    }
}
