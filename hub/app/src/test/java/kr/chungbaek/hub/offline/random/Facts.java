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
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;

/** What holds now, kept as simply as can be. */
final class Facts {

    private final Governments governments;
    private final Map<String, Map<String, Row>> records = new HashMap<>();
    private final Map<String, Map<String, Map<String, LocalDate>>> complete = new TreeMap<>();
    private Map<String, Map<String, SortedMap<LocalDate, Object>>> ownValues = Map.of();

    Facts(Governments governments) {
        this.governments = governments;
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
                rows.put(government + " " + key, new Row(government, governments.family(government), key, values));
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
        return governments.family(government);
    }

    /** Another feed brings a type for a government, or is complete a day further. */
    void complete(String feed, String type, String government, LocalDate day) {
        complete.computeIfAbsent(type, name -> new TreeMap<>())
                .computeIfAbsent(government, name -> new TreeMap<>())
                .merge(feed, day, (old, now) -> old.isAfter(now) ? old : now);
    }

    /** Through which day all feeds of a type are complete that bring it for a government's whole family. */
    LocalDate completeThrough(RecordType type, String government) {
        Map<String, Map<String, LocalDate>> brought = complete.get(type.name());
        if (!brought.keySet().containsAll(standingRelatives(government))) {
            return LocalDate.MIN;
        }
        return brought.keySet().stream()
                .filter(other -> familyOf(other).equals(familyOf(government)))
                .map(other -> counted(other, least(brought.get(other))))
                .filter(day -> !day.equals(LocalDate.MAX))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> least(brought.get(government)));
    }

    /** Of the same family, itself among them if it stands. */
    List<String> standingRelatives(String government) {
        return governments.all().stream()
                .filter(other -> other.validUntil() == null)
                .map(Government::code)
                .filter(other -> familyOf(other).equals(familyOf(government)))
                .toList();
    }

    /** A government that has ended keeps nobody waiting after its last day, and one that has not begun does not before its first. */
    private LocalDate counted(String government, LocalDate through) {
        Government known = governments.find(government).orElseThrow();
        if (known.validUntil() != null && !through.isBefore(known.validUntil())) {
            return LocalDate.MAX;
        }
        LocalDate before =
                known.validFrom() == null ? through : known.validFrom().minusDays(1);
        return through.isAfter(before) ? through : before;
    }

    LocalDate completeEverywhere(RecordType type) {
        return complete.get(type.name()).keySet().stream()
                .map(government -> completeThrough(type, government))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate least(Map<String, LocalDate> feeds) {
        return feeds.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** @param values by scenario and government, then by parameter, then by day */
    void ownValues(Map<String, Map<String, SortedMap<LocalDate, Object>>> values) {
        ownValues = values;
    }

    Map<String, SortedMap<LocalDate, Object>> ownValues(String scenario, String government) {
        return ownValues.getOrDefault(scenario + " " + government, Map.of());
    }
}
