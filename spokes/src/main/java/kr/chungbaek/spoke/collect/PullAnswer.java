package kr.chungbaek.spoke.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** What a source system answered: an object with a list of rows somewhere in it. */
final class PullAnswer {

    private final JsonNode body;

    /** @throws Fault BAD_MESSAGE when the bytes are not one JSON object */
    PullAnswer(byte[] bytes) {
        this.body = JsonItems.object(bytes);
    }

    /**
     * The rows as columns.
     *
     * @throws Fault SOURCE_CHANGED when there is no list: an empty one says something else
     */
    List<Map<String, Object>> rows(List<String> path) {
        JsonNode list = at(path);
        if (!list.isArray()) {
            throw new Fault(
                    FaultCode.SOURCE_CHANGED,
                    "the answer has no list '" + String.join(".", path) + "'; its members are: "
                            + String.join(
                                    ", ",
                                    body.properties().stream()
                                            .map(Map.Entry::getKey)
                                            .limit(20)
                                            .toList()));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        list.forEach(row -> rows.add(new HashMap<>(JsonItems.columns(row))));
        return rows;
    }

    /** A text, number or truth value; nothing when it is null, empty or not there. */
    Optional<String> text(List<String> path) {
        JsonNode node = at(path);
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private JsonNode at(List<String> path) {
        JsonNode node = body;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }
}
