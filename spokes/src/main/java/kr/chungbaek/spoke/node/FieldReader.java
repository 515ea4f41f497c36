package kr.chungbaek.spoke.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Reads which column becomes which field. */
final class FieldReader {

    private final RecordType type;
    private final Set<String> columns;
    private final Problems problems;
    private final Map<String, Position> used = new HashMap<>();

    /** @param columns what the source has; empty when only the source itself knows */
    FieldReader(RecordType type, Set<String> columns, Problems problems) {
        this.type = type;
        this.columns = columns;
        this.problems = problems;
    }

    List<FieldMapping> read(YamlMap map) {
        List<FieldMapping> mappings = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            String name = entry.key().text();
            Optional<Field> field = type.find(name);
            if (field.isEmpty()) {
                problems.unknown(
                        entry.key().at(), "field of record type '" + type.name() + "'", name, type.fieldNames());
                continue;
            }
            mappings.add(mapping(field.get(), entry.value()));
        }
        type.fields().stream()
                .filter(field -> !field.optional() && !map.has(field.name()))
                .forEach(field -> problems.add(
                        map.at(),
                        "required field '" + field.name() + "' of record type '" + type.name() + "' comes from nowhere",
                        "Add '" + field.name() + ":' with the column that holds it."));
        mappings.sort(
                Comparator.comparingInt(mapping -> type.indexOf(mapping.field().name())));
        return mappings;
    }

    private FieldMapping mapping(Field field, YamlValue value) {
        if (value instanceof YamlScalar column) {
            useWhole(column);
            checkColumn(column);
            return new FieldMapping(field, column.text(), Map.of(), ValueForm.AS_IS, Optional.empty());
        }
        YamlMap map = (YamlMap) value;
        if (!map.has("from")) {
            return constant(field, map);
        }
        YamlScalar column = map.scalar("from");
        map.findScalar("value")
                .ifPresent(given -> problems.add(given.at(), "'value' stands beside 'from'", "Keep one of them."));
        checkColumn(column);
        if (!map.has("take")) {
            useWhole(column);
        }
        if (map.has("take") && map.has("format")) {
            problems.add(map.scalar("take").at(), "'take' stands beside 'format'", "Keep one of them.");
        }
        return new FieldMapping(field, column.text(), codes(field, map), form(field, map), Optional.empty());
    }

    private FieldMapping constant(Field field, YamlMap map) {
        Optional<YamlScalar> value = map.findScalar("value");
        if (value.isEmpty() || map.entries().size() > 1) {
            problems.add(
                    map.at(),
                    "field '" + field.name() + "' does not say which column it comes from",
                    "Add 'from:' with a column, or give nothing but 'value:' for all rows alike.");
        }
        String text = value.map(YamlScalar::text).orElse("");
        value.ifPresent(given -> requireFits(field, given, "the value of field '" + field.name() + "'"));
        return FieldMapping.constant(field, text);
    }

    private boolean requireFits(Field field, YamlScalar value, String what) {
        try {
            field.type().parse(value.text());
            return true;
        } catch (Fault fault) {
            problems.add(value.at(), what + ": " + fault.getMessage(), "Correct it.");
            return false;
        }
    }

    private ValueForm form(Field field, YamlMap map) {
        if (map.has("take")) {
            require(field, map.scalar("take"), FieldType.DATE);
            return ValueForm.DATE_OF;
        }
        ValueForm form = map.findScalar("format")
                .flatMap(format -> ValueForm.of(format.text()))
                .orElse(ValueForm.AS_IS);
        if (form == ValueForm.DAY) {
            require(field, map.scalar("format"), FieldType.DATE);
        } else if (form == ValueForm.MOMENT) {
            require(field, map.scalar("format"), FieldType.TIMESTAMP);
        } else if (form == ValueForm.MONTH) {
            require(field, map.scalar("format"), FieldType.TEXT);
        }
        return form;
    }

    private void require(Field field, YamlScalar given, FieldType wanted) {
        if (field.type() != wanted) {
            problems.add(
                    given.at(),
                    "'" + given.text() + "' makes a " + wanted.label() + ", but field '" + field.name() + "' is a "
                            + field.type().label(),
                    "Remove it or choose another field.");
        }
    }

    private Map<String, String> codes(Field field, YamlMap map) {
        Map<String, String> codes = new LinkedHashMap<>();
        map.findMap("codes")
                .ifPresent(table -> table.entries().forEach(entry -> {
                    YamlScalar meaning = (YamlScalar) entry.value();
                    if (requireFits(
                            field,
                            meaning,
                            "the meaning of code '" + entry.key().text() + "'")) {
                        codes.put(entry.key().text(), meaning.text());
                    }
                }));
        return codes;
    }

    private void useWhole(YamlScalar column) {
        Position first = used.putIfAbsent(column.text(), column.at());
        if (first != null) {
            problems.add(
                    column.at(),
                    "column '" + column.text() + "' already becomes another field at " + first,
                    "Name another column, or take a part of it with 'take:'.");
        }
    }

    private void checkColumn(YamlScalar column) {
        if (!columns.isEmpty() && !columns.contains(column.text())) {
            problems.unknown(column.at(), "column", column.text(), columns);
        }
    }
}
