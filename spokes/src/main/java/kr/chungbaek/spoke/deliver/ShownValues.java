package kr.chungbaek.spoke.deliver;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns tokens back into what a person may see: enough of a number to recognise it, never all of it. */
final class ShownValues {

    static final String TOKEN = "tk1:";

    private static final Pattern PERSON = Pattern.compile("(\\d{6})(\\d)\\d{6}");
    private static final Pattern ACCOUNT = Pattern.compile("(\\d{3}-?\\d{0,3})\\d+(\\d{3})");
    private static final int LEFT = 3;

    private final Function<String, Optional<String>> vault;

    /** @param vault gives what a token stands for */
    ShownValues(Function<String, Optional<String>> vault) {
        this.vault = vault;
    }

    String show(String value) {
        if (!value.startsWith(TOKEN)) {
            return value;
        }
        return vault.apply(value).map(ShownValues::mask).orElse("(비공개 / private)");
    }

    static String mask(String clear) {
        if (PERSON.matcher(clear).matches()) {
            return PERSON.matcher(clear).replaceFirst("$1-$2******");
        }
        if (ACCOUNT.matcher(clear).matches()) {
            return ACCOUNT.matcher(clear).replaceFirst("$1****$2");
        }
        int at = clear.indexOf('@');
        int shown = Math.min(LEFT, at < 0 ? clear.length() / 2 : at);
        return clear.substring(0, shown) + "***" + (at < 0 ? "" : clear.substring(at));
    }
}
