package kr.chungbaek.wire.record;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlScalar;

/** The canonical data model: all record types, by name. */
public final class RecordTypes {

    private final Map<String, RecordType> byName;
    private final Set<String> broken;

    public RecordTypes(Collection<RecordType> types) {
        this(types, Set.of());
    }

    /** @param broken names of types whose files have mistakes, which are told already */
    RecordTypes(Collection<RecordType> types, Set<String> broken) {
        this.broken = Set.copyOf(broken);
        Map<String, RecordType> sorted = new TreeMap<>();
        types.forEach(type -> sorted.put(type.name(), type));
        this.byName = Collections.unmodifiableMap(sorted);
    }

    /** These and others; of one name twice, these go first. */
    public RecordTypes and(Collection<RecordType> others) {
        return and(others, Set.of());
    }

    /**
     * The same.
     *
     * @param brokenOthers names of others whose files have mistakes, which are told already
     */
    public RecordTypes and(Collection<RecordType> others, Set<String> brokenOthers) {
        Map<String, RecordType> all = new TreeMap<>();
        others.forEach(type -> all.put(type.name(), type));
        all.putAll(byName);
        Set<String> allBroken = new TreeSet<>(broken);
        allBroken.addAll(brokenOthers);
        return new RecordTypes(all.values(), allBroken);
    }

    /** The hub's own reference tables, without those that come from governments. */
    public RecordTypes references() {
        return new RecordTypes(
                byName.values().stream().filter(RecordType::isReference).toList(), broken);
    }

    /** Those that come from governments, without the hub's own reference tables. */
    public RecordTypes ofGovernments() {
        return new RecordTypes(
                byName.values().stream().filter(type -> !type.isReference()).toList(), broken);
    }

    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Tells that a type named in a file does not exist; not again when the type's own file is what is wrong. */
    public void complain(YamlScalar name, String kind, Problems problems) {
        complain(name.at(), name.text(), kind, problems);
    }

    /** The same of a name within a value. */
    public void complain(Position at, String name, String kind, Problems problems) {
        if (broken.contains(name)) {
            problems.addFollowUp();
            return;
        }
        problems.unknown(at, kind, name, names());
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
