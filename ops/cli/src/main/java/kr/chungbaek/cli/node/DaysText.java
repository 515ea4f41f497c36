package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The control totals of a feed's business days, for people. */
final class DaysText {

    private static final String LINE = "%-12s %-10s %-7s %24s %24s %24s  %s";

    private DaysText() {}

    static String of(JsonNode answer, boolean onlyDiffering) {
        List<String> lines = new ArrayList<>();
        for (JsonNode day : answer.path("days")) {
            if (!onlyDiffering || day.path("differs").asBoolean()) {
                lines.add(line(day));
                day.path("remarks").forEach(remark -> lines.add("    was missed: " + remark.asText()));
            }
        }
        if (lines.isEmpty()) {
            return "feed %s: no day %s"
                    .formatted(answer.path("feed").asText(), onlyDiffering ? "differs" : "has been counted yet");
        }
        lines.add(0, LINE.formatted("day", "government", "basis", "source", "taken", "sent", "state"));
        return String.join("\n", lines);
    }

    private static String line(JsonNode day) {
        String state = day.path("complete").asBoolean() ? "complete" : "open";
        return LINE.formatted(
                day.path("day").asText(),
                day.path("government").asText(),
                day.path("basis").asText(),
                sum(day.path("source")),
                sum(day.path("taken")),
                sum(day.path("sent")),
                day.path("differs").asBoolean() ? "DIFFERS" : state);
    }

    private static String sum(JsonNode sum) {
        if (!sum.isObject()) {
            return "-";
        }
        String count = "%,d".formatted(sum.path("count").asLong());
        return sum.path("amount").isNumber()
                ? count + " / %,d".formatted(sum.path("amount").asLong())
                : count;
    }
}
