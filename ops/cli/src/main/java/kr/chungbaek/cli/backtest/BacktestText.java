package kr.chungbaek.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The result of a backtest for people. */
final class BacktestText {

    private final JsonNode result;
    private final List<String> lines = new ArrayList<>();

    private BacktestText(JsonNode result) {
        this.result = result;
    }

    /** @param rule where the rule was read */
    static String of(JsonNode result, String rule) {
        return new BacktestText(result).text(rule);
    }

    private String text(String rule) {
        head(rule);
        sums();
        governments();
        samples();
        lines.add("");
        lines.add("Nothing was written; %s s.".formatted(result.path("seconds").asText()));
        return String.join("\n", lines);
    }

    private void head(String rule) {
        String known = result.path("asKnownAt").asText("null");
        lines.add("%s for business dates %s to %s, judged as of %s%s"
                .formatted(
                        text(result, "scenario"),
                        text(result, "from"),
                        text(result, "to"),
                        text(result, "today"),
                        known.equals("null") ? "" : ", by what was known at " + known));
        lines.add("The rule    %s (version %s)".formatted(rule, text(result, "version")));
        String active = text(result, "activeVersion");
        String same = active.equals(text(result, "version")) ? ", the same" : "";
        lines.add("Beside      " + (active.isEmpty() ? "nothing" : "the active version " + active + same));
        if (!text(result, "note").isEmpty()) {
            lines.add("Note        " + text(result, "note"));
        }
    }

    private void sums() {
        lines.add("");
        lines.add("%-12s%9s%20s".formatted("", "cases", "won"));
        sum("the rule", "cases", "");
        sum("active", "active", "");
        sum("added", "added", "");
        sum("removed", "removed", "");
        long differing = result.path("differing").asLong();
        sum(
                "unchanged",
                "unchanged",
                differing == 0 ? "" : "   %,d with another amount or due date".formatted(differing));
        lines.add("");
        lines.add("%,d subjects; %,d not due yet, %,d waiting for a feed, %,d that cannot be judged"
                .formatted(number("subjects"), number("pending"), number("waiting"), number("unjudged")));
    }

    private long number(String name) {
        return result.path(name).asLong();
    }

    private void sum(String label, String name, String more) {
        lines.add("%-12s%s%s".formatted(label, sum(result.path(name)), more));
    }

    private static String sum(JsonNode sum) {
        return "%,9d%,20d"
                .formatted(sum.path("cases").asLong(), sum.path("amount").asLong());
    }

    private void governments() {
        if (result.path("governments").isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("%-12s%29s%29s%29s".formatted("government", "added", "removed", "unchanged"));
        for (JsonNode one : result.path("governments")) {
            lines.add("%-12s%s%s%s   %s"
                    .formatted(
                            text(one, "government"),
                            sum(one.path("added")),
                            sum(one.path("removed")),
                            sum(one.path("unchanged")),
                            text(one, "name")));
        }
    }

    private void samples() {
        if (result.path("samples").isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Samples, the largest first");
        for (JsonNode one : result.path("samples")) {
            String due = text(one, "due");
            lines.add("%-9s%s %s%s%s"
                    .formatted(
                            text(one, "change"),
                            text(one, "government"),
                            text(one, "caseKey"),
                            due.isEmpty() ? "" : ", due " + due,
                            one.hasNonNull("amount")
                                    ? ", %,d won".formatted(one.path("amount").asLong())
                                    : ""));
            one.path("records").forEach(records -> lines.add("         " + records(records)));
        }
    }

    private static String records(JsonNode records) {
        List<String> keys = StreamSupport.stream(records.path("keys").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
        long more = records.path("total").asLong() - keys.size();
        return "%s: %s %s%s"
                .formatted(
                        text(records, "role"),
                        text(records, "record"),
                        keys.isEmpty() ? "none" : String.join(", ", keys),
                        more > 0 ? " and %,d more".formatted(more) : "");
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : "";
    }
}
