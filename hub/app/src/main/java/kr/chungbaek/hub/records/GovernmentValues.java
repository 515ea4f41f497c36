package kr.chungbaek.hub.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.chungbaek.scenario.model.GovernmentValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the values that governments have set for themselves, and tells scenarios by a position of the node {@code hub}
 * which business dates a change concerns: only those subjects are judged again.
 */
public final class GovernmentValues {

    /** The node of what comes from no node. */
    private static final String HUB = "hub";

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** Several hubs may start at once. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('reference.government_value', 0))";

    private static final String TAKE_POSITION = """
            with taken as (
              insert into records.frontier as f (node, position) values (?, 1)
              on conflict (node) do update set position = f.position + 1
              returning node, position)
            insert into records.type_position (node, record_type, position) select node, '', position from taken
            on conflict (node, record_type) do update set position = excluded.position
            returning position
            """;

    private static final String WRITE = """
            insert into reference.government_value (scenario, parameter, government, valid_from, value)
            values (?, ?, ?, ?, ?)
            """;

    private static final String CHANGE = """
            insert into reference.government_value_change (position, scenario, government, valid_from, valid_until)
            values (?, ?, ?, ?, ?)
            on conflict (scenario, position, government, valid_from) do update set valid_until =
              case when government_value_change.valid_until < excluded.valid_until then excluded.valid_until
              else case when excluded.valid_until is not null then government_value_change.valid_until end end
            """;

    private record Name(String scenario, String parameter, String government) {}

    private final JdbcTemplate jdbc;

    public GovernmentValues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the kept values equal to these. Call it within a transaction. */
    public void replace(Collection<GovernmentValue> values) {
        jdbc.execute(LOCK);
        Map<Name, SortedMap<LocalDate, String>> old = kept();
        Map<Name, SortedMap<LocalDate, String>> now = byName(values);
        Set<Name> changed = new HashSet<>(old.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(name -> of(old, name).equals(of(now, name)));
        if (changed.isEmpty()) {
            return;
        }
        Long position = jdbc.queryForObject(TAKE_POSITION, Long.class, HUB);
        for (Name name : changed) {
            write(name, of(now, name));
            tell(position, name, of(old, name), of(now, name));
        }
    }

    private void write(Name name, SortedMap<LocalDate, String> values) {
        jdbc.update(
                "delete from reference.government_value where scenario = ? and parameter = ? and government = ?",
                name.scenario(),
                name.parameter(),
                name.government());
        values.forEach(
                (from, value) -> jdbc.update(WRITE, name.scenario(), name.parameter(), name.government(), from, value));
    }

    /** From the first difference until the first value after the last one that is as it was. */
    private void tell(
            @Nullable Long position, Name name, SortedMap<LocalDate, String> old, SortedMap<LocalDate, String> now) {
        TreeSet<LocalDate> differing = new TreeSet<>(old.keySet());
        differing.addAll(now.keySet());
        TreeSet<LocalDate> equal = new TreeSet<>(differing);
        differing.removeIf(from -> now.containsKey(from) && now.get(from).equals(old.get(from)));
        equal.removeAll(differing);
        jdbc.update(
                CHANGE,
                position,
                name.scenario(),
                name.government(),
                differing.first(),
                equal.higher(differing.last()));
    }

    private Map<Name, SortedMap<LocalDate, String>> kept() {
        Map<Name, SortedMap<LocalDate, String>> kept = new HashMap<>();
        jdbc.query("select scenario, parameter, government, valid_from, value from reference.government_value", row -> {
            Name name = new Name(row.getString(1), row.getString(2), row.getString(3));
            kept.computeIfAbsent(name, one -> new TreeMap<>()).put(row.getObject(4, LocalDate.class), row.getString(5));
        });
        return kept;
    }

    private static Map<Name, SortedMap<LocalDate, String>> byName(Collection<GovernmentValue> values) {
        Map<Name, SortedMap<LocalDate, String>> byName = new HashMap<>();
        for (GovernmentValue value : values) {
            Name name = new Name(value.scenario(), value.parameter(), value.government());
            byName.computeIfAbsent(name, one -> new TreeMap<>())
                    .put(value.validFrom().orElse(ALWAYS), value.text());
        }
        return byName;
    }

    private static SortedMap<LocalDate, String> of(Map<Name, SortedMap<LocalDate, String>> all, Name name) {
        return all.getOrDefault(name, new TreeMap<>());
    }
}
