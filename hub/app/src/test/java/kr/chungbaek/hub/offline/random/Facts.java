package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** What holds now, kept as simply as can be. */
final class Facts {

    private final UnaryOperator<String> family;
    private final Map<String, Map<String, Row>> records = new HashMap<>();
    private final Map<String, Map<String, Map<String, LocalDate>>> complete = new TreeMap<>();
    private Map<String, Map<String, SortedMap<LocalDate, Object>>> ownValues = Map.of();

    Facts(UnaryOperator<String> family) {
        this.family = family;
    }

    void store(RecordType type, List<Entry> entries) {
        Map<String, Row> rows = records.computeIfAbsent(type.name(), name -> new TreeMap<>());
        for (Entry entry : entries) {
            String government = entry.government();
            String key = type.keyOf(entry.values());
            rows.remove(government + " " + key);
            if (entry.operation() == Operation.PUT) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                type.fields()
                        .forEach(field ->
                                values.put(field.name(), plain(entry.values().get(type.indexOf(field.name())))));
                rows.put(government + " " + key, new Row(government, family.apply(government), key, values));
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Long won ? BigDecimal.valueOf(won) : value;
    }

    Collection<Row> all(RecordType type) {
        return records.getOrDefault(type.name(), Map.of()).values();
    }

    String familyOf(String government) {
        return family.apply(government);
    }

    /** Another feed brings a type for a government, or is complete a day further. */
    void complete(String feed, String type, String government, LocalDate day) {
        complete.computeIfAbsent(type, name -> new TreeMap<>())
                .computeIfAbsent(government, name -> new TreeMap<>())
                .merge(feed, day, (old, now) -> old.isAfter(now) ? old : now);
    }

    /** Through which day all feeds of a type are complete that bring it for a government. */
    LocalDate completeThrough(RecordType type, String government) {
        return least(Stream.of(complete.get(type.name()).get(government)));
    }

    LocalDate completeEverywhere(RecordType type) {
        return least(complete.get(type.name()).values().stream());
    }

    private static LocalDate least(Stream<Map<String, LocalDate>> feeds) {
        return feeds.flatMap(feed -> feed.values().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** @param values by scenario and government, then by parameter, then by day */
    void ownValues(Map<String, Map<String, SortedMap<LocalDate, Object>>> values) {
        ownValues = values;
    }

    Map<String, SortedMap<LocalDate, Object>> ownValues(String scenario, String government) {
        return ownValues.getOrDefault(scenario + " " + government, Map.of());
    }
}
