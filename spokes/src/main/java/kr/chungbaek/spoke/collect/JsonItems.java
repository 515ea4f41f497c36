package kr.chungbaek.spoke.collect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** Reads foreign JSON within limits, and turns an object's plain members into columns. */
final class JsonItems {

    private static final int DEEPEST = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // 0.1 stays 0.1: amounts never go through a double.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonItems() {}

    /** @throws Fault BAD_MESSAGE when the bytes are not one JSON object */
    static JsonNode object(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw new Fault(FaultCode.BAD_MESSAGE, "this is not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new Fault(FaultCode.BAD_MESSAGE, "this is not JSON" + where, e);
        } catch (IOException e) {
            throw new Fault(FaultCode.BAD_MESSAGE, "this is not JSON", e);
        }
    }

    /** Columns as an object; {@link #columns} of it gives them back. */
    static byte[] bytes(Map<String, String> columns) {
        try {
            return MAPPER.writeValueAsBytes(new TreeMap<>(columns));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    /** Texts, numbers and truth values by name; nulls, lists and objects are no columns. */
    static Map<String, String> columns(JsonNode object) {
        Map<String, String> columns = new HashMap<>();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isValueNode() && !value.isNull()) {
                columns.put(member.getKey(), value.asText());
            }
        });
        return columns;
    }
}
