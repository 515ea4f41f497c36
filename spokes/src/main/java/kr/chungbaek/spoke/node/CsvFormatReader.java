package kr.chungbaek.spoke.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Reads the layout of separated values. */
final class CsvFormatReader {

    /** What may separate values, by its name in files. */
    static final Map<String, Character> SEPARATORS = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');

    private final Problems problems;

    CsvFormatReader(Problems problems) {
        this.problems = problems;
    }

    FileFormat read(YamlMap map) {
        YamlValue given = map.find("columns").orElseThrow();
        Map<String, String> titles = given instanceof YamlMap known ? titles(known) : Map.of();
        List<String> names = given instanceof YamlList known ? names(known) : List.of();
        Set<String> columns = titles.isEmpty() ? new TreeSet<>(names) : titles.keySet();
        return new FileFormat.Csv(
                FileLayoutReader.charset(map.scalar("charset")),
                map.findScalar("separator")
                        .map(name -> SEPARATORS.getOrDefault(name.text(), ','))
                        .orElse(','),
                titles,
                names,
                map.findMap("trailer").map(known -> trailer(known, columns)));
    }

    private Map<String, String> titles(YamlMap map) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            YamlScalar title = (YamlScalar) entry.value();
            if (titles.containsValue(title.text())) {
                problems.add(title.at(), "title '" + title.text() + "' stands twice", "Keep one of them.");
            }
            titles.put(entry.key().text(), title.text());
        }
        return titles;
    }

    private List<String> names(YamlList list) {
        Set<String> seen = new TreeSet<>();
        for (YamlScalar name : list.scalars()) {
            if (!seen.add(name.text())) {
                problems.add(name.at(), "column '" + name.text() + "' stands twice", "Rename one of them.");
            }
        }
        return list.scalars().stream().map(YamlScalar::text).toList();
    }

    private FileFormat.CsvTrailer trailer(YamlMap map, Set<String> columns) {
        YamlScalar sumOf = map.scalar("sum-of");
        if (!columns.contains(sumOf.text())) {
            problems.unknown(sumOf.at(), "column", sumOf.text(), columns);
        }
        return new FileFormat.CsvTrailer(
                map.scalar("mark").text(), whole(map, "count"), whole(map, "sum"), sumOf.text());
    }

    private static int whole(YamlMap map, String key) {
        return Integer.parseInt(map.scalar(key).text());
    }

    /** For the shape. */
    static List<String> separators() {
        return List.copyOf(new TreeSet<>(SEPARATORS.keySet()));
    }
}
