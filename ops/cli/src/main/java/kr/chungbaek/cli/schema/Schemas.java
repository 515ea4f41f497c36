package kr.chungbaek.cli.schema;

import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.scenario.parse.ScenarioShape;
import kr.chungbaek.wire.record.RecordTypeShape;
import kr.chungbaek.wire.yaml.JsonSchema;

/** Every file kind of {@code config} that has a schema. */
final class Schemas {

    private Schemas() {}

    /** The schemas' texts by file name, in order. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("record.json", JsonSchema.of(RecordTypeShape.FILE, "A record type (config/records)"));
        texts.put("scenario.json", JsonSchema.of(ScenarioShape.FILE, "A scenario (config/scenarios)"));
        return texts;
    }
}
