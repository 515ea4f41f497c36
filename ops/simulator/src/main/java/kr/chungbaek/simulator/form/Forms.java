package kr.chungbaek.simulator.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;

/** The forms of all record types, from {@code config/feeds}, which the configuration's check has made sure of. */
public final class Forms {

    private final Map<String, Form> byType;

    private Forms(Map<String, Form> byType) {
        this.byType = Collections.unmodifiableMap(byType);
    }

    /** @throws IllegalArgumentException when a record type comes by two layouts */
    public static Forms read(Collection<ConfigText> layouts, RecordTypes types, Problems problems) {
        Map<String, Form> byType = new TreeMap<>();
        for (ConfigText file : layouts) {
            Optional<YamlMap> layout = YamlReader.read(file, problems);
            layout.map(map -> form(map, types)).ifPresent(form -> {
                if (byType.put(form.type().name(), form) != null) {
                    throw new IllegalArgumentException(
                            "two layouts bring '" + form.type().name() + "'");
                }
            });
        }
        return new Forms(byType);
    }

    /** Sorted by record type. */
    public Collection<Form> all() {
        return byType.values();
    }

    public List<Form> of(Form.Kind kind) {
        return byType.values().stream().filter(form -> form.kind() == kind).toList();
    }

    /** @throws IllegalArgumentException when nothing brings such records */
    public Form of(RecordType type) {
        Form form = byType.get(type.name());
        if (form == null) {
            throw new IllegalArgumentException("no layout in config/feeds brings '" + type.name() + "'");
        }
        return form;
    }

    private static Form form(YamlMap map, RecordTypes types) {
        RecordType type = types.get(map.scalar("record").text());
        List<FormColumn> columns = new ArrayList<>();
        for (YamlMap.Entry entry : map.map("fields").entries()) {
            String field = entry.key().text();
            if (entry.value() instanceof YamlScalar column) {
                columns.add(new FormColumn(column.text(), type.field(field), Map.of(), ""));
            } else if (entry.value() instanceof YamlMap mapping && !mapping.has("value") && !mapping.has("take")) {
                columns.add(new FormColumn(
                        mapping.scalar("from").text(),
                        type.field(field),
                        codes(mapping),
                        mapping.findScalar("format").map(YamlScalar::text).orElse("")));
            }
        }
        Form.Kind kind = kind(map);
        YamlMap source = map.map(key(kind));
        return new Form(
                map.scalar("layout").text(),
                type,
                kind,
                map.scalar("government").text(),
                columns,
                source);
    }

    private static Map<String, String> codes(YamlMap mapping) {
        Map<String, String> codes = new HashMap<>();
        mapping.findMap("codes")
                .ifPresent(table -> table.entries()
                        .forEach(code -> codes.put(
                                ((YamlScalar) code.value()).text(), code.key().text())));
        return codes;
    }

    private static Form.Kind kind(YamlMap map) {
        if (map.has("file")) {
            return map.map("file").has("fixed") ? Form.Kind.FIXED_FILE : Form.Kind.CSV_FILE;
        }
        if (map.has("message")) {
            return Form.Kind.MESSAGE;
        }
        return map.has("push") ? Form.Kind.PUSH : Form.Kind.TABLE;
    }

    private static String key(Form.Kind kind) {
        return switch (kind) {
            case FIXED_FILE, CSV_FILE -> "file";
            case MESSAGE -> "message";
            case PUSH -> "push";
            case TABLE -> "table";
        };
    }
}
