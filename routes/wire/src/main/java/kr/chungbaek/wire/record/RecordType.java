package kr.chungbaek.wire.record;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the canonical data model.
 *
 * @param name {@code snake_case}, also the table's name
 * @param version counted from 1; only a new optional field keeps the number
 * @param key names of the fields that identify a record within its government
 * @param datedBy the date or timestamp field that is the business date
 * @param fields in the order of the file, which is the order of values on the wire
 * @param sample one believable value per field, by name; optional fields may lack one
 * @param isReference whether it is a reference table, which the hub itself holds: the same for all governments, its rows
 *     valid for a time
 * @param at where the file names the type
 */
public record RecordType(
        String name,
        int version,
        Bilingual title,
        String area,
        List<String> key,
        String datedBy,
        Period retention,
        List<Field> fields,
        Map<String, Object> sample,
        boolean isReference,
        Position at) {

    /** Of a reference table, the fields of the first and the last business date on which a row counts. */
    public static final String VALID_FROM = "valid_from";

    public static final String VALID_UNTIL = "valid_until";

    public RecordType {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
        sample = Map.copyOf(sample);
    }

    public Optional<Field> find(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /**
     * The place of a field among the values of a record.
     *
     * @throws IllegalArgumentException when the type has no such field
     */
    public int indexOf(String fieldName) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(fieldName)) {
                return index;
            }
        }
        throw new IllegalArgumentException("record type '" + name + "' has no field '" + fieldName + "'");
    }

    public Field field(String fieldName) {
        return fields.get(indexOf(fieldName));
    }

    public boolean isKey(Field field) {
        return key.contains(field.name());
    }

    /**
     * The text form of a record's key: the key's values joined by {@code |}; equal exactly for equal keys, because values
     * escape the separator.
     *
     * @param values one per field, in their order; those of the key are given
     */
    public String keyOf(List<? extends @Nullable Object> values) {
        StringJoiner text = new StringJoiner("|");
        for (String name : key) {
            int index = indexOf(name);
            Object value = Objects.requireNonNull(values.get(index), name);
            String printed = fields.get(index).type().print(value);
            text.add(printed.replace("\\", "\\\\").replace("|", "\\|"));
        }
        return text.toString();
    }

    /**
     * The values that {@link #keyOf} made a key of, one for each field of the type; those that are not of the key are
     * missing.
     */
    public List<@Nullable Object> valuesOf(String keyText) {
        List<@Nullable Object> values = new ArrayList<>(Collections.nCopies(fields.size(), null));
        StringBuilder part = new StringBuilder();
        int number = 0;
        for (int at = 0; at <= keyText.length(); at++) {
            if (at == keyText.length() || keyText.charAt(at) == '|') {
                int index = indexOf(key.get(number++));
                values.set(index, fields.get(index).type().parse(part.toString()));
                part.setLength(0);
            } else {
                at += keyText.charAt(at) == '\\' ? 1 : 0;
                part.append(keyText.charAt(at));
            }
        }
        return values;
    }

    public List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }
}
