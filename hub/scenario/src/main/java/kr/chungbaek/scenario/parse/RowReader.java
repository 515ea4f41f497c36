package kr.chungbaek.scenario.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.scenario.model.ExampleRow;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads the records of an example. */
final class RowReader {

    private static final String GOVERNMENT = "government";

    private final RecordTypes types;
    private final Problems problems;

    RowReader(RecordTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    List<ExampleRow> put(YamlMap rowsByType) {
        return read(rowsByType).stream().toList();
    }

    /** Tombstones: the whole key must be given. */
    List<ExampleRow> deleted(YamlMap rowsByType) {
        return read(rowsByType).stream().map(this::tombstone).toList();
    }

    private List<ExampleRow> read(YamlMap rowsByType) {
        List<ExampleRow> rows = new ArrayList<>();
        for (YamlMap.Entry entry : rowsByType.entries()) {
            String name = entry.key().text();
            Optional<RecordType> type = types.find(name);
            if (type.isEmpty()) {
                types.complain(entry.key(), "record", problems);
                continue;
            }
            List<YamlValue> items = entry.value() instanceof YamlList list ? list.items() : List.of(entry.value());
            items.forEach(item -> rows.add(row(type.get(), (YamlMap) item)));
        }
        return rows;
    }

    private ExampleRow tombstone(ExampleRow row) {
        for (String key : types.get(row.record()).key()) {
            if (!row.values().containsKey(key)) {
                problems.add(
                        row.at(), "a deleted '" + row.record() + "' lacks its key field '" + key + "'", "Give it.");
            }
        }
        return new ExampleRow(row.record(), row.government(), row.values(), true, row.at());
    }

    private ExampleRow row(RecordType type, YamlMap map) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Optional<String> government = Optional.empty();
        for (YamlMap.Entry entry : map.entries()) {
            String name = entry.key().text();
            Optional<Field> field = type.find(name);
            if (!(entry.value() instanceof YamlScalar value)) {
                problems.add(
                        entry.value().at(), "'" + name + "' is " + entry.value().kind(), "Give a single value.");
            } else if (name.equals(GOVERNMENT)) {
                government = Optional.of(value.text());
            } else if (field.isEmpty()) {
                problems.unknown(
                        entry.key().at(), "in record '" + type.name() + "' the field", name, type.fieldNames());
            } else {
                values.put(name, value(field.get(), value));
            }
        }
        return new ExampleRow(type.name(), government, values, false, map.at());
    }

    private @Nullable Object value(Field field, YamlScalar value) {
        boolean empty = value.plain() && List.of("", "null", "~").contains(value.text());
        if (empty) {
            if (!field.optional()) {
                problems.add(value.at(), "field '" + field.name() + "' is required", "Give it a value.");
            }
            return null;
        }
        try {
            return field.type().parse(value.text());
        } catch (Fault fault) {
            problems.add(value.at(), "field '" + field.name() + "': " + fault.getMessage(), "Correct the value.");
            return null;
        }
    }
}
