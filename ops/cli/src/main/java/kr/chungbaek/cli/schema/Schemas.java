package kr.chungbaek.cli.schema;

import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.scenario.parse.ScenarioShape;
import kr.chungbaek.spoke.node.LayoutShape;
import kr.chungbaek.spoke.node.NodeShape;
import kr.chungbaek.wire.record.RecordTypeShape;
import kr.chungbaek.wire.yaml.JsonSchema;

/** Every file kind of {@code config} that has a schema. */
final class Schemas {

    private Schemas() {}

    /** The schemas' texts by file name, in order. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("feed.json", JsonSchema.of(LayoutShape.FILE, "How a source becomes a record type (config/feeds)"));
        texts.put("node.json", JsonSchema.of(NodeShape.FILE, "The governments and feeds of a region (config/nodes)"));
        texts.put("record.json", JsonSchema.of(RecordTypeShape.FILE, "A record type (config/records)"));
        texts.put("scenario.json", JsonSchema.of(ScenarioShape.FILE, "A scenario (config/scenarios)"));
        return texts;
    }
}
