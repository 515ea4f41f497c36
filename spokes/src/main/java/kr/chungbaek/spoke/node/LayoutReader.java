package kr.chungbaek.spoke.node;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the files of {@code config/feeds}. */
final class LayoutReader {

    private final RecordTypes types;
    private final Problems problems;
    private final Map<String, Layout> layouts = new LinkedHashMap<>();
    private final Set<String> named = new TreeSet<>();

    LayoutReader(RecordTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** All layouts that could be read, by name. */
    Map<String, Layout> read(Collection<ConfigText> files) {
        for (ConfigText file : files) {
            Optional<YamlMap> map = YamlReader.read(file, problems);
            map.filter(known -> ShapeCheck.matches(known, LayoutShape.FILE, problems))
                    .flatMap(this::layout)
                    .ifPresent(this::keep);
            named.add(map.flatMap(known -> known.find("layout"))
                    .filter(YamlScalar.class::isInstance)
                    .map(name -> ((YamlScalar) name).text())
                    .orElseGet(() -> baseName(file)));
        }
        return layouts;
    }

    /** The names of all layouts, of those too that could not be read: they are not missing. */
    Set<String> names() {
        return named;
    }

    private static String baseName(ConfigText file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.replaceFirst("\\.yaml$", "");
    }

    private void keep(Layout layout) {
        Layout first = layouts.putIfAbsent(layout.name(), layout);
        if (first != null) {
            problems.add(
                    layout.at(),
                    "layout '" + layout.name() + "' is also defined at " + first.at(),
                    "Rename or remove one of them.");
        }
    }

    private Optional<Layout> layout(YamlMap file) {
        Optional<String> sourceKey = sourceKey(file);
        YamlScalar recordName = file.scalar("record");
        Optional<RecordType> record = types.find(recordName.text());
        if (record.isEmpty()) {
            types.complain(recordName, "record type", problems);
        }
        Optional<LayoutSource> source = sourceKey.flatMap(key -> source(key, file.map(key)));
        Set<String> columns = source.map(LayoutReader::columns).orElse(Set.of());
        Optional<List<FieldMapping>> fields =
                record.map(type -> new FieldReader(type, columns, problems).read(file.map("fields")));
        Optional<YamlScalar> government = file.findScalar("government");
        government
                .filter(column -> !columns.isEmpty() && !columns.contains(column.text()))
                .ifPresent(column -> problems.unknown(column.at(), "column", column.text(), columns));
        if (record.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        YamlScalar name = file.scalar("layout");
        return Optional.of(new Layout(
                name.text(),
                record.get(),
                sourceKey.orElseThrow(),
                source.get(),
                government.map(YamlScalar::text),
                fields.orElseThrow(),
                name.at()));
    }

    private Optional<String> sourceKey(YamlMap file) {
        List<YamlScalar> given = file.entries().stream()
                .map(YamlMap.Entry::key)
                .filter(key -> LayoutShape.SOURCES.contains(key.text()))
                .toList();
        if (given.isEmpty()) {
            problems.add(
                    file.at(),
                    "the layout does not say what it reads",
                    "Add 'table:', 'file:', 'message:', 'push:' or 'pull:'.");
            return Optional.empty();
        }
        given.stream()
                .skip(1)
                .forEach(key -> problems.add(
                        key.at(),
                        "'" + key.text() + "' stands beside '" + given.get(0).text() + "'",
                        "Keep one of them."));
        return Optional.of(given.get(0).text());
    }

    private Optional<LayoutSource> source(String key, YamlMap map) {
        return switch (key) {
            case "table" -> Optional.of(new TableReader(problems).read(map));
            case "file" -> new FileLayoutReader(problems).read(map);
            case "message" -> Optional.of(new MessageReader(problems).read(map));
            case "pull" -> Optional.of(new PullReader(problems).read(map));
            default ->
                Optional.of(new LayoutSource.Push(
                        map.scalar("rows").text(), map.scalar("complete").text()));
        };
    }

    /** What the layout itself says about columns; empty when only the source knows. */
    private static Set<String> columns(LayoutSource source) {
        if (source instanceof LayoutSource.Message message) {
            return message.format().columns();
        }
        if (!(source instanceof LayoutSource.File file)) {
            return Set.of();
        }
        Set<String> columns = new TreeSet<>(file.format().columns());
        columns.addAll(file.names().groups());
        return columns;
    }
}
