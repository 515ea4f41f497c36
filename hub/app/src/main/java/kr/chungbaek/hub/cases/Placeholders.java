package kr.chungbaek.hub.cases;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in texts with the values of a case. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z:][a-z0-9_.]*)}");

    private Placeholders() {}

    /** A name without a value stays as it is, so that the gap shows. */
    static String fill(String template, Map<String, String> values) {
        Matcher matcher = NAME.matcher(template);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
