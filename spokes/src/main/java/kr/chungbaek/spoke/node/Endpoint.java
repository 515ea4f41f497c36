package kr.chungbaek.spoke.node;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.wire.yaml.ConfigText;

/** A source system that can be reached: all its settings have their values. */
public record Endpoint(String name, SystemKind kind, Map<String, String> settings, Optional<ConfigText> template) {

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

    /** What a route template of the integrator's own asks for. */
    public Map<String, String> parameters() {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(SourceSystem.PARAMETER))
                .collect(Collectors.toMap(
                        setting -> setting.getKey().substring(SourceSystem.PARAMETER.length()), Map.Entry::getValue));
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
