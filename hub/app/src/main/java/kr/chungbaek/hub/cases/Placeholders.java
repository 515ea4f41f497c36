package kr.chungbaek.hub.cases;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in texts with the values of a case. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z:][a-z0-9_.]*)}");

    /** How a value that is missing is shown. */
    static final String NOTHING = "–";

    private Placeholders() {}

    /** Names are checked with the scenario: one without a value is a field that the record leaves empty. */
    static String fill(String template, Map<String, String> values) {
        Matcher matcher = NAME.matcher(template);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), NOTHING)));
    }
}
