package kr.chungbaek.bench.spoke;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads sizes as Java writes them. */
final class Size {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([kmg])");

    private Size() {}

    /** @return bytes */
    static long parse(String text, CommandLine command) {
        Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new ParameterException(command, "'" + text + "' is not a size. Allowed: as in 2g, 500m or 64k.");
        }
        int shift = switch (matcher.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            default -> 30;
        };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
