package kr.chungbaek.spoke.node;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the layout of a file with lines of a fixed number of bytes. */
final class FixedFileReader {

    /** Java's own EUC-KR lacks about half of the syllables that Korean systems write under that name. */
    private static final Charset MS949 = Charset.forName("x-windows-949");

    private static final int DAY_BYTES = 8;

    private final Problems problems;

    FixedFileReader(Problems problems) {
        this.problems = problems;
    }

    Optional<LayoutSource> read(YamlMap file) {
        Optional<Pattern> name = name(file.scalar("name"));
        int line = whole(file, "line");
        YamlMap header = file.map("header");
        YamlMap trailer = file.map("trailer");
        Map<String, Slice> columns = columns(file.map("detail"), line);
        Slice day = slice(header.map("day"), line, mark(header), "header column 'day'");
        if (day.bytes() != DAY_BYTES) {
            problems.add(header.map("day").at(), "a day as yyyyMMdd has " + DAY_BYTES + " bytes", "Say 'bytes: 8'.");
        }
        Slice count = slice(trailer.map("count"), line, mark(trailer), "trailer column 'count'");
        Slice sum = slice(trailer.map("sum"), line, mark(trailer), "trailer column 'sum'");
        if (count.overlaps(sum)) {
            problems.add(trailer.map("sum").at(), "trailer column 'sum' overlaps 'count'", "Move one of them.");
        }
        YamlScalar sumOf = trailer.scalar("sum-of");
        if (!columns.containsKey(sumOf.text())) {
            problems.unknown(sumOf.at(), "column", sumOf.text(), columns.keySet());
        }
        return name.map(pattern -> new LayoutSource.FixedFile(
                pattern,
                file.scalar("done").text(),
                file.scalar("charset").text().equals("ms949") ? MS949 : StandardCharsets.UTF_8,
                line,
                mark(header),
                day,
                mark(file.map("detail")),
                columns,
                mark(trailer),
                count,
                sum,
                sumOf.text()));
    }

    private Optional<Pattern> name(YamlScalar text) {
        try {
            Pattern pattern = Pattern.compile(text.text());
            if (pattern.matcher("").groupCount() < 1) {
                problems.add(text.at(), "'" + text.text() + "' has no group for the day", "Add '(\\d{8})'.");
                return Optional.empty();
            }
            return Optional.of(pattern);
        } catch (PatternSyntaxException e) {
            problems.add(text.at(), "'" + text.text() + "' is no pattern: " + e.getDescription(), "Correct it.");
            return Optional.empty();
        }
    }

    private Map<String, Slice> columns(YamlMap detail, int line) {
        Map<String, Slice> columns = new LinkedHashMap<>();
        for (YamlMap.Entry entry : detail.map("columns").entries()) {
            String name = entry.key().text();
            Slice slice = slice((YamlMap) entry.value(), line, mark(detail), "column '" + name + "'");
            columns.forEach((other, taken) -> {
                if (slice.overlaps(taken)) {
                    String what = "column '%s' (bytes %d to %d) overlaps '%s' (bytes %d to %d)"
                            .formatted(name, slice.at(), slice.last(), other, taken.at(), taken.last());
                    problems.add(entry.key().at(), what, "Move or shorten one of them.");
                }
            });
            columns.put(name, slice);
        }
        return columns;
    }

    private Slice slice(YamlMap map, int line, String mark, String what) {
        Slice slice = new Slice(whole(map, "at"), whole(map, "bytes"));
        if (slice.last() > line) {
            problems.add(
                    map.at(),
                    what + " ends at byte " + slice.last() + ", beyond the line's " + line,
                    "Shorten it or correct 'line:'.");
        }
        if (slice.at() <= mark.length()) {
            problems.add(
                    map.at(), what + " overlaps the mark '" + mark + "'", "Begin after byte " + mark.length() + ".");
        }
        return slice;
    }

    private static String mark(YamlMap map) {
        return map.scalar("mark").text();
    }

    private static int whole(YamlMap map, String key) {
        return Integer.parseInt(map.scalar(key).text());
    }
}
