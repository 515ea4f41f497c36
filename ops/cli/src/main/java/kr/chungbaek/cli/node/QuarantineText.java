package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What waits in quarantine, for people. */
final class QuarantineText {

    private QuarantineText() {}

    static String of(JsonNode list) {
        String feed = list.path("feed").asText();
        if (list.path("reasons").isEmpty()) {
            return feed + ": nothing waits in quarantine.";
        }
        List<String> lines = new ArrayList<>();
        lines.add(feed + ": what waits in quarantine, by reason");
        for (JsonNode reason : list.path("reasons")) {
            lines.add("%,9d  %-20s %s"
                    .formatted(
                            reason.path("count").asLong(),
                            reason.path("code").asText(),
                            reason.path("reason").asText()));
        }
        for (JsonNode sample : list.path("samples")) {
            lines.add("");
            lines.add("#%d  %s"
                    .formatted(sample.path("id").asLong(), sample.path("place").asText()));
            lines.add("    " + sample.path("reason").asText());
            sample.path("shown").forEach(line -> lines.add("    | " + line.asText()));
        }
        long more = waiting(list) - list.path("samples").size();
        if (more > 0) {
            lines.add("");
            lines.add("%,d more; --most N shows up to N.".formatted(more));
        }
        lines.add("");
        lines.add(
                "Only the form is shown: 9 for a digit, a letter for letters. Put the layout or the source right, then:");
        lines.add("  ops/cb node replay --feed " + feed);
        return String.join("\n", lines);
    }

    private static long waiting(JsonNode list) {
        long waiting = 0;
        for (JsonNode reason : list.path("reasons")) {
            waiting += reason.path("count").asLong();
        }
        return waiting;
    }
}
