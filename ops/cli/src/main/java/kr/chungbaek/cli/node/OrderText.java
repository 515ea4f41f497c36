package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What came of an order, for people. */
final class OrderText {

    private static final int MOST = 20;

    private OrderText() {}

    static String of(JsonNode done) {
        List<String> lines = new ArrayList<>();
        JsonNode again = done.path("readAgain");
        lines.add("%s: %s%s"
                .formatted(done.path("feed").asText(), done.path("what").asText(), again.isEmpty() ? "" : ":"));
        for (int index = 0; index < Math.min(MOST, again.size()); index++) {
            lines.add("  " + again.get(index).asText());
        }
        if (again.size() > MOST) {
            lines.add("  and " + (again.size() - MOST) + " more");
        }
        return String.join("\n", lines);
    }
}
