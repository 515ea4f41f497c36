package kr.chungbaek.hub.offline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordType;

/** What holds now, kept as simply as can be: the measure of what the engine says. */
final class NaiveRecords {

    private final UnaryOperator<String> family;
    private final Map<String, Row> current = new TreeMap<>();

    /** One record that holds. */
    record Row(String type, String government, String family, String key, Map<String, Object> values) {

        Object of(String field) {
            return values.get(field);
        }

        @SuppressWarnings("unchecked")
        <T> T get(String field) {
            return (T) values.get(field);
        }

        /** Whether a field of each is there and equal. */
        boolean meets(String field, Row other, String otherField) {
            return of(field) != null && of(field).equals(other.of(otherField));
        }
    }

    NaiveRecords(UnaryOperator<String> family) {
        this.family = family;
    }

    void store(RecordType type, List<Entry> entries) {
        for (Entry entry : entries) {
            String key = type.keyOf(entry.values());
            String identity = type.name() + " " + entry.government() + " " + key;
            if (entry.operation() == Operation.DELETE) {
                current.remove(identity);
            } else {
                Map<String, Object> values = new LinkedHashMap<>();
                type.fieldNames()
                        .forEach(name -> values.put(name, entry.values().get(type.indexOf(name))));
                current.put(
                        identity,
                        new Row(type.name(), entry.government(), family.apply(entry.government()), key, values));
            }
        }
    }

    List<Row> all(String type) {
        return current.values().stream().filter(row -> row.type().equals(type)).toList();
    }
}
