package kr.chungbaek.spoke.node;

import java.util.Map;
import java.util.Optional;

/** A source system that can be reached: all its settings have their values. */
public record Endpoint(String name, SystemKind kind, Map<String, String> settings) {

    public Endpoint {
        settings = Map.copyOf(settings);
    }

    /** @throws IllegalArgumentException when systems of this kind have no such setting */
    public String setting(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new IllegalArgumentException("system '" + name + "' has no setting '" + key + "'");
        }
        return value;
    }

    /** A setting that may be left out. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** Without the values: some of them are secrets. */
    @Override
    public String toString() {
        return name + " (" + kind.label() + ")";
    }
}
