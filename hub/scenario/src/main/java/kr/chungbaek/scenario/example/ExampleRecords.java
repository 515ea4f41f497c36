package kr.chungbaek.scenario.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.ExampleRow;
import kr.chungbaek.scenario.model.ExampleStep;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/**
 * Fills the records of an example. A field not given has the value of the record's last version; of a new record the
 * sample's value, or, when it is a key or match field, one that is equal to nothing else.
 */
final class ExampleRecords {

    /** The government of rows that name none. */
    static final String GOVERNMENT = "41110";

    private final RecordTypes types;
    private final MatchFields matches;
    private final UniqueValues unique = new UniqueValues();
    private final Map<String, List<@Nullable Object>> versions = new HashMap<>();

    private ExampleRecords(Scenario scenario, RecordTypes types) {
        this.types = types;
        this.matches = new MatchFields(scenario);
    }

    /** The deliveries of each step, in the order of the file. */
    static List<List<Delivery>> of(Scenario scenario, Example example, RecordTypes types) {
        ExampleRecords records = new ExampleRecords(scenario, types);
        List<List<Delivery>> steps = new ArrayList<>();
        for (ExampleStep step : example.steps()) {
            steps.add(step.rows().stream().map(records::delivery).toList());
        }
        return steps;
    }

    private Delivery delivery(ExampleRow row) {
        RecordType type = types.get(row.record());
        String government = row.government().orElse(GOVERNMENT);
        String identity = type.name() + "/" + government + "/" + givenKey(type, row);
        List<@Nullable Object> values = values(type, row, versions.get(identity));
        versions.put(identity, values);
        if (row.deleted()) {
            return new Delivery(type, new Entry(Operation.DELETE, government, keyOnly(type, values)));
        }
        return new Delivery(type, new Entry(Operation.PUT, government, values));
    }

    /** The key as far as it is given; what is not given is new each time. */
    private String givenKey(RecordType type, ExampleRow row) {
        StringBuilder key = new StringBuilder();
        for (String name : type.key()) {
            Object value = row.values().get(name);
            key.append('|').append(value == null ? "new " + versions.size() : value);
        }
        return key.toString();
    }

    private List<@Nullable Object> values(RecordType type, ExampleRow row, @Nullable List<@Nullable Object> last) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : type.fields()) {
            if (row.values().containsKey(field.name())) {
                values.add(row.values().get(field.name()));
            } else if (last != null) {
                values.add(last.get(values.size()));
            } else {
                Object sample = type.sample().get(field.name());
                values.add(matches.contains(type, field) ? unique.next(field, sample) : sample);
            }
        }
        return values;
    }

    private static List<@Nullable Object> keyOnly(RecordType type, List<@Nullable Object> values) {
        List<@Nullable Object> key = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            key.add(type.isKey(type.fields().get(index)) ? values.get(index) : null);
        }
        return key;
    }
}
