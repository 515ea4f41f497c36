package kr.chungbaek.spoke.node;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of a feed's files look like.
 *
 * @param pattern its group {@code day}, or else its first, is the day that a file is of, as yyyyMMdd
 * @param groups its named groups, each of them a column of every row of the file
 */
public record FileNames(Pattern pattern, List<String> groups) {

    private static final String DAY = "day";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public FileNames {
        groups = List.copyOf(groups);
    }

    /** @throws java.util.regex.PatternSyntaxException when the text is no pattern */
    static FileNames parse(String text) {
        List<String> groups =
                GROUP.matcher(text).results().map(found -> found.group(1)).toList();
        return new FileNames(Pattern.compile(text), groups);
    }

    boolean hasDay() {
        return pattern.matcher("").groupCount() > 0;
    }

    public boolean fit(String name) {
        return pattern.matcher(name).matches();
    }

    /** The text that stands where the day should be; nothing when the name does not fit. */
    public Optional<String> dayText(String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(groups.contains(DAY) ? matcher.group(DAY) : matcher.group(1));
    }

    /** The day that a file is of; nothing when its name does not tell. */
    public Optional<LocalDate> day(String name) {
        try {
            return dayText(name).map(text -> LocalDate.parse(text, WRITTEN));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the name tells about every row of the file. */
    public Map<String, String> columns(String name) {
        Matcher matcher = pattern.matcher(name);
        Map<String, String> columns = new HashMap<>();
        if (matcher.matches()) {
            groups.forEach(
                    group -> Optional.ofNullable(matcher.group(group)).ifPresent(text -> columns.put(group, text)));
        }
        return columns;
    }

    /** What of a name makes the same content another file: its day, and what it tells about every row. */
    public String meaning(String name) {
        return dayText(name).orElse("") + new TreeMap<>(columns(name));
    }
}
