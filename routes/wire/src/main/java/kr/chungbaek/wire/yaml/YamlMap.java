package kr.chungbaek.wire.yaml;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;

/** A mapping, in the order of the file. No key stands twice. */
public record YamlMap(Position at, List<Entry> entries) implements YamlValue {

    /** One key with its value. */
    public record Entry(YamlScalar key, YamlValue value) {}

    public YamlMap {
        entries = List.copyOf(entries);
    }

    public Optional<YamlValue> find(String key) {
        return entries.stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public Optional<YamlScalar> findScalar(String key) {
        return find(key).map(YamlScalar.class::cast);
    }

    public Optional<YamlMap> findMap(String key) {
        return find(key).map(YamlMap.class::cast);
    }

    public Optional<YamlList> findList(String key) {
        return find(key).map(YamlList.class::cast);
    }

    /** The scalar of a key that the shape requires. */
    public YamlScalar scalar(String key) {
        return findScalar(key).orElseThrow(() -> missing(key));
    }

    /** The mapping of a key that the shape requires. */
    public YamlMap map(String key) {
        return findMap(key).orElseThrow(() -> missing(key));
    }

    /** The list of a key that the shape requires. */
    public YamlList list(String key) {
        return findList(key).orElseThrow(() -> missing(key));
    }

    @Override
    public String kind() {
        return "a mapping";
    }

    private IllegalStateException missing(String key) {
        return new IllegalStateException(at + ": '" + key + "' is read before its shape was checked");
    }
}
