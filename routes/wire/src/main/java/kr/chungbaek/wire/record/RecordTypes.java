package kr.chungbaek.wire.record;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The canonical data model: all record types, by name. */
public final class RecordTypes {

    private final Map<String, RecordType> byName;

    public RecordTypes(Collection<RecordType> types) {
        Map<String, RecordType> sorted = new TreeMap<>();
        types.forEach(type -> sorted.put(type.name(), type));
        this.byName = Collections.unmodifiableMap(sorted);
    }

    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A type that the configuration's check has made sure of.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RecordType get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no record type '" + name + "'"));
    }

    /** Sorted by name. */
    public Collection<RecordType> all() {
        return byName.values();
    }

    /** Sorted. */
    public Collection<String> names() {
        return byName.keySet();
    }
}
