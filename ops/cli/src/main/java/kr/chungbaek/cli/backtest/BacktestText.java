package kr.chungbaek.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;

/** The answer of a backtest as people read it. */
final class BacktestText {

    private static final List<String> KINDS = List.of("added", "removed", "changed", "unchanged");

    private final PrintWriter out;

    BacktestText(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode answer) {
        boolean then = answer.hasNonNull("as_known_at");
        out.printf(
                "%s version %s, subjects of %s to %s, as of %s%s%n",
                answer.path("scenario").asText(),
                answer.path("version").asText(),
                answer.path("from").asText(),
                answer.path("to").asText(),
                answer.path("today").asText(),
                then ? ", by what was known at " + answer.path("as_known_at").asText() : "");
        out.printf(
                "beside the active version %s%n%n",
                answer.path("active_version").asText("(none yet)"));
        out.printf("%-12s %12s %24s%n", "", "cases", "won");
        KINDS.forEach(kind -> line(kind, answer.path("total").path(kind)));
        out.printf("%n%-12s %10s %10s %10s %10s%n", "government", "added", "removed", "changed", "unchanged");
        for (JsonNode one : answer.path("governments")) {
            out.printf("%-12s", one.path("government").asText());
            KINDS.forEach(kind -> out.printf(
                    " %,10d", one.path("difference").path(kind).path("cases").asLong()));
            out.println();
        }
        if (!answer.path("samples").isEmpty()) {
            out.printf("%nSome of the differences:%n");
            answer.path("samples").forEach(this::sample);
        }
        out.println();
        out.println("Nothing was written.");
    }

    private void line(String kind, JsonNode count) {
        out.printf(
                "%-12s %,12d %,24d%n",
                kind, count.path("cases").asLong(), count.path("won").asLong());
    }

    private void sample(JsonNode one) {
        String amount = one.hasNonNull("amount")
                ? String.format("%,d won", one.path("amount").asLong())
                : "no amount";
        String due = one.hasNonNull("due") ? "due " + one.path("due").asText() : "no deadline";
        out.printf(
                "  %-8s %s %s  %s, %s%n",
                one.path("change").asText().toLowerCase(java.util.Locale.ROOT),
                one.path("government").asText(),
                one.path("case_key").asText(),
                due,
                amount);
    }
}
