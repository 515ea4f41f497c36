package kr.chungbaek.spoke.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.YamlScalar;

/**
 * A system that feeds of a node are collected from, as the file names it.
 *
 * @param settings as written; a setting may hold placeholders such as <code>${gyeonggi.db.password}</code>
 * @param template the file with the route template that reaches it, where that is the integrator's own
 */
public record SourceSystem(
        String name, SystemKind kind, Map<String, YamlScalar> settings, Optional<ConfigText> template, Position at) {

    /** Before the name of a parameter of a route template. */
    static final String PARAMETER = "parameter ";

    public SourceSystem {
        settings = Map.copyOf(settings);
    }

    /** The system with what the operator gave for its placeholders; one that is missing becomes a problem. */
    public Endpoint resolve(Placeholders placeholders) {
        Map<String, String> values = new HashMap<>();
        settings.forEach((name, text) -> values.put(name, placeholders.fill(text)));
        return new Endpoint(name, kind, values, template);
    }
}
