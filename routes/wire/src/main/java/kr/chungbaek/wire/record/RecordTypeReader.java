package kr.chungbaek.wire.record;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the files of {@code config/records}. */
public final class RecordTypeReader {

    /** What every record has beside its fields. */
    private static final Set<String> RESERVED = Set.of("government");

    private final Problems problems;
    private final Set<String> broken = new HashSet<>();

    private RecordTypeReader(Problems problems) {
        this.problems = problems;
    }

    /** All types that could be read; {@code problems} tell what is wrong with the others. */
    public static RecordTypes read(Collection<ConfigText> files, Problems problems) {
        RecordTypeReader reader = new RecordTypeReader(problems);
        Map<String, RecordType> types = new LinkedHashMap<>();
        for (ConfigText file : files) {
            reader.read(file).ifPresent(type -> {
                RecordType first = types.putIfAbsent(type.name(), type);
                if (first != null) {
                    String what = "record type '" + type.name() + "' is also defined at " + first.at();
                    problems.add(type.at(), what, "Rename or remove one of them.");
                }
            });
        }
        return new RecordTypes(types.values(), reader.broken);
    }

    private Optional<RecordType> read(ConfigText file) {
        int before = problems.count();
        Optional<YamlMap> whole = YamlReader.read(file, problems);
        Optional<RecordType> type = whole.filter(map -> ShapeCheck.matches(map, RecordTypeShape.FILE, problems))
                .map(this::type);
        if (problems.count() == before) {
            return type;
        }
        whole.flatMap(map -> map.find("record"))
                .filter(YamlScalar.class::isInstance)
                .ifPresent(name -> broken.add(((YamlScalar) name).text()));
        return Optional.empty();
    }

    private RecordType type(YamlMap file) {
        List<Field> fields = fields(file.map("fields"));
        List<String> names = fields.stream().map(Field::name).toList();
        List<YamlScalar> key = file.list("key").scalars();
        key.forEach(name -> checkKey(name, fields, names));
        YamlScalar datedBy = file.scalar("dated-by");
        checkDatedBy(datedBy, fields);
        return new RecordType(
                file.scalar("record").text(),
                file.findScalar("version")
                        .map(version -> Integer.parseInt(version.text()))
                        .orElse(1),
                Bilingual.read(file.map("title")),
                file.scalar("area").text(),
                key.stream().map(YamlScalar::text).toList(),
                datedBy.text(),
                retention(file.scalar("retention").text()),
                fields,
                sample(file.map("sample"), fields, names),
                false,
                file.scalar("record").at());
    }

    /** Fields as record types and reference tables define them. */
    public static List<Field> fields(YamlMap map, Problems problems) {
        return new RecordTypeReader(problems).fields(map);
    }

    private List<Field> fields(YamlMap map) {
        List<Field> fields = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            YamlMap field = (YamlMap) entry.value();
            String name = entry.key().text();
            if (RESERVED.contains(name)) {
                problems.add(
                        entry.key().at(), "field '" + name + "' is one that every record has", "Choose another name.");
            }
            fields.add(new Field(
                    name,
                    FieldType.of(field.scalar("type").text()).orElseThrow(),
                    field.find("title").map(Bilingual::read).orElse(Bilingual.of(name)),
                    field.scalar("about").text(),
                    flag(field, "optional"),
                    flag(field, "private"),
                    field.has("display")));
        }
        return fields;
    }

    private static boolean flag(YamlMap map, String key) {
        return map.findScalar(key).map(value -> value.text().equals("true")).orElse(false);
    }

    private void checkKey(YamlScalar name, List<Field> fields, List<String> names) {
        if (!names.contains(name.text())) {
            problems.unknown(name.at(), "field", name.text(), names);
        } else if (fields.get(names.indexOf(name.text())).optional()) {
            problems.add(
                    name.at(),
                    "key field '" + name.text() + "' is optional",
                    "Remove 'optional: true' from the field.");
        }
    }

    private void checkDatedBy(YamlScalar name, List<Field> fields) {
        List<String> dates = fields.stream()
                .filter(field -> field.type() == FieldType.DATE || field.type() == FieldType.TIMESTAMP)
                .filter(field -> !field.optional())
                .map(Field::name)
                .toList();
        if (!dates.contains(name.text())) {
            problems.unknown(name.at(), "required date or timestamp field", name.text(), dates);
        }
    }

    private Map<String, Object> sample(YamlMap map, List<Field> fields, List<String> names) {
        Map<String, Object> sample = new HashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            String name = entry.key().text();
            if (!names.contains(name)) {
                problems.unknown(entry.key().at(), "field", name, names);
                continue;
            }
            if (!(entry.value() instanceof YamlScalar value)) {
                continue;
            }
            try {
                sample.put(name, fields.get(names.indexOf(name)).type().parse(value.text()));
            } catch (Fault fault) {
                problems.add(value.at(), "field '" + name + "': " + fault.getMessage(), "Correct the sample.");
            }
        }
        fields.stream()
                .filter(field -> !field.optional() && !map.has(field.name()))
                .forEach(field -> problems.add(
                        map.at(), "the sample lacks field '" + field.name() + "'", "Add a believable value."));
        return sample;
    }

    private static Period retention(String text) {
        int number = Integer.parseInt(text.substring(0, text.indexOf(' ')));
        if (text.contains("year")) {
            return Period.ofYears(number);
        }
        return text.contains("month") ? Period.ofMonths(number) : Period.ofDays(number);
    }
}
