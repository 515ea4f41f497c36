package kr.chungbaek.spoke.node;

import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.YamlScalar;

/**
 * A system that feeds of a node are collected from, as the file names it.
 *
 * @param settings as written; a setting may hold placeholders such as <code>${gyeonggi.db.password}</code>
 */
public record SourceSystem(String name, SystemKind kind, Map<String, YamlScalar> settings, Position at) {

    public SourceSystem {
        settings = Map.copyOf(settings);
    }

    /** The system with what the operator gave for its placeholders; one that is missing becomes a problem. */
    public Endpoint resolve(Placeholders placeholders) {
        Map<String, String> values = new HashMap<>();
        settings.forEach((name, text) -> values.put(name, placeholders.fill(text)));
        return new Endpoint(name, kind, values);
    }
}
