package kr.chungbaek.spoke.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the layout of lines of a fixed number of bytes. */
final class FixedFormatReader {

    private static final int DAY_BYTES = 8;

    private final Problems problems;

    FixedFormatReader(Problems problems) {
        this.problems = problems;
    }

    FileFormat read(YamlMap map) {
        int line = whole(map, "line");
        YamlMap detail = map.map("detail");
        Map<String, Slice> columns = columns(detail, line);
        Optional<FileFormat.FixedHeader> header = map.findMap("header").map(known -> header(known, line));
        Optional<FileFormat.FixedTrailer> trailer = map.findMap("trailer").map(known -> trailer(known, line, columns));
        return new FileFormat.Fixed(
                FileLayoutReader.charset(map.scalar("charset")), line, header, mark(detail), columns, trailer);
    }

    /** The body of a message, which is one line without a line's end. */
    FileFormat.Fixed body(YamlMap map) {
        int bytes = whole(map, "bytes");
        return new FileFormat.Fixed(
                FileLayoutReader.charset(map.scalar("charset")),
                bytes,
                Optional.empty(),
                "",
                columns(map, bytes),
                Optional.empty());
    }

    private FileFormat.FixedHeader header(YamlMap map, int line) {
        Slice day = slice(map.map("day"), line, mark(map), "header column 'day'");
        if (day.bytes() != DAY_BYTES) {
            problems.add(map.map("day").at(), "a day as yyyyMMdd has " + DAY_BYTES + " bytes", "Say 'bytes: 8'.");
        }
        return new FileFormat.FixedHeader(mark(map), day);
    }

    private FileFormat.FixedTrailer trailer(YamlMap map, int line, Map<String, Slice> columns) {
        Slice count = slice(map.map("count"), line, mark(map), "trailer column 'count'");
        Slice sum = slice(map.map("sum"), line, mark(map), "trailer column 'sum'");
        if (count.overlaps(sum)) {
            problems.add(map.map("sum").at(), "trailer column 'sum' overlaps 'count'", "Move one of them.");
        }
        YamlScalar sumOf = map.scalar("sum-of");
        if (!columns.containsKey(sumOf.text())) {
            problems.unknown(sumOf.at(), "column", sumOf.text(), columns.keySet());
        }
        return new FileFormat.FixedTrailer(mark(map), count, sum, sumOf.text());
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
        return map.findScalar("mark").map(YamlScalar::text).orElse("");
    }

    private static int whole(YamlMap map, String key) {
        return Integer.parseInt(map.scalar(key).text());
    }
}
