package kr.chungbaek.wire.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * The reference tables that rules may read: {@code config/reference/<table>.yaml} tells the columns, the CSV file beside
 * it has the rows.
 *
 * @param rows the values of each table's rows in the order of its fields, by the table's name
 * @param broken names of tables whose files have mistakes, which are told already
 */
public record ReferenceTables(
        Collection<RecordType> types, Map<String, List<List<@Nullable Object>>> rows, Set<String> broken) {

    public ReferenceTables {
        types = List.copyOf(types);
        rows = Map.copyOf(rows);
        broken = Set.copyOf(broken);
    }

    /**
     * All tables without a mistake; {@code problems} tell every mistake of the others.
     *
     * @param records the names of which no table may have
     * @param csv the text of a table's rows, by its name
     */
    public static ReferenceTables read(
            Collection<ConfigText> definitions,
            RecordTypes records,
            Function<String, Optional<ConfigText>> csv,
            Problems problems) {
        Map<String, RecordType> types = new LinkedHashMap<>();
        Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
        Set<String> broken = new HashSet<>();
        for (ConfigText file : definitions) {
            int before = problems.count();
            Optional<YamlMap> whole = YamlReader.read(file, problems);
            Optional<TableDefinition> definition = whole.filter(
                            map -> ShapeCheck.matches(map, TableDefinition.SHAPE, problems))
                    .map(map -> TableDefinition.read(map, problems));
            definition.ifPresent(table -> {
                if (records.find(table.name()).isPresent() || types.containsKey(table.name())) {
                    problems.add(
                            table.at(),
                            "the name '" + table.name() + "' is taken by another record",
                            "Rename one of them.");
                }
                csv.apply(table.name()).ifPresent(text -> {
                    List<List<@Nullable Object>> read = table.rows(text, problems);
                    if (problems.count() == before && !read.isEmpty()) {
                        types.put(table.name(), table.type(read.get(0)));
                        rows.put(table.name(), read);
                        checkOverlaps(table, types.get(table.name()), read, text, problems);
                    }
                });
            });
            if (problems.count() > before) {
                broken.add(name(file, whole));
            }
        }
        return new ReferenceTables(types.values(), rows, broken);
    }

    /** The name that a definition gives; that of its file, where it cannot be read. */
    private static String name(ConfigText file, Optional<YamlMap> whole) {
        String path = file.path().substring(file.path().lastIndexOf('/') + 1);
        return whole.flatMap(map -> map.find("table"))
                .filter(YamlScalar.class::isInstance)
                .map(name -> ((YamlScalar) name).text())
                .orElse(path.replaceFirst("\\.yaml$", ""));
    }

    /** Two rows of one key would both count on some day. */
    private static void checkOverlaps(
            TableDefinition table,
            @Nullable RecordType type,
            List<List<@Nullable Object>> rows,
            ConfigText text,
            Problems problems) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            byKey.computeIfAbsent(table.keyOf(type, rows.get(row)), key -> new ArrayList<>())
                    .add(row);
        }
        Set<Integer> told = new HashSet<>();
        byKey.values().forEach(same -> {
            for (int one : same) {
                for (int other : same) {
                    if (one < other && table.overlap(rows.get(one), rows.get(other)) && told.add(other)) {
                        problems.add(
                                new Position(text.path(), other + 2, 1),
                                "the row counts on a day on which that of line " + (one + 2) + " counts too",
                                "End one before the other begins.");
                    }
                }
            }
        });
    }
}
