package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a spoke stands, for people. */
final class StatusText {

    private final JsonNode status;
    private final List<String> lines = new ArrayList<>();

    private StatusText(JsonNode status) {
        this.status = status;
    }

    static String of(JsonNode status) {
        return new StatusText(status).text();
    }

    private String text() {
        head();
        disk();
        tokens();
        status.path("refusedConfig").forEach(why -> lines.add("config      not taken: " + why.asText()));
        lines.add("");
        lines.add("%-24s %-12s %11s %11s %11s %11s %9s  %-10s  %s"
                .formatted(
                        "feed",
                        "system",
                        "received",
                        "forwarded",
                        "unchanged",
                        "refused",
                        "waiting",
                        "complete",
                        "state"));
        status.path("feeds").forEach(this::feed);
        troubles();
        return String.join("\n", lines);
    }

    private void head() {
        JsonNode forwarding = status.path("forwarding");
        JsonNode deliveries = status.path("deliveries");
        lines.add("node %s: %s"
                .formatted(
                        status.path("node").asText(),
                        forwarding.path("talk").asText().replace('_', ' ')));
        lines.add("hub         epoch %d: sealed %,d, sent %,d, acknowledged %,d; %,d wait%s"
                .formatted(
                        forwarding.path("epoch").asLong(),
                        forwarding.path("sealed").asLong(),
                        forwarding.path("sent").asLong(),
                        forwarding.path("acked").asLong(),
                        forwarding.path("sealed").asLong()
                                - forwarding.path("acked").asLong(),
                        text(forwarding, "detail").map(why -> " (" + why + ")").orElse("")));
        lines.add("alerts      %,d delivered, %,d to deliver, %,d failed"
                .formatted(
                        deliveries.path("delivered").asLong(),
                        deliveries.path("pending").asLong(),
                        deliveries.path("failed").asLong()));
    }

    private void disk() {
        lines.add("disk        " + status.path("disk").asText());
        text(status, "mirror").ifPresent(mirror -> lines.add("mirror      " + mirror));
    }

    private void tokens() {
        JsonNode tokens = status.path("tokens");
        int next = tokens.path("next").asInt();
        if (next == 0) {
            lines.add("tokens      key %d".formatted(tokens.path("held").asInt()));
            return;
        }
        String state = tokens.path("through").asBoolean() ? "the hub was told all pairs" : "pairs are being told";
        if (tokens.path("mayDropFormer").asBoolean()) {
            state = "key %d is needed no more: ops/cb node drop-key"
                    .formatted(tokens.path("held").asInt());
        }
        lines.add("tokens      key %d, changing to key %d: %,d pairs; %s"
                .formatted(
                        tokens.path("held").asInt(), next, tokens.path("pairs").asLong(), state));
    }

    private void feed(JsonNode feed) {
        String through = "";
        for (JsonNode complete : feed.path("complete")) {
            String day = complete.path("through").asText();
            // The feed is as complete as the government that lacks most.
            through = through.isEmpty() || day.compareTo(through) < 0 ? day : through;
        }
        lines.add("%-24s %-12s %,11d %,11d %,11d %,11d %,9d  %-10s  %s"
                .formatted(
                        feed.path("feed").asText(),
                        feed.path("system").asText(),
                        sum(feed, "received"),
                        sum(feed, "forwarded"),
                        sum(feed, "unchanged"),
                        sum(feed, "quarantined"),
                        feed.path("waiting").asLong(),
                        through.isEmpty() ? "-" : through,
                        state(feed)));
    }

    private static String state(JsonNode feed) {
        if (text(feed, "paused").isPresent()) {
            return "PAUSED";
        }
        if (text(feed, "trouble").isPresent()) {
            return "TROUBLE";
        }
        return text(feed, "heldSince").map(since -> "held since " + since).orElse("ok");
    }

    private static long sum(JsonNode feed, String name) {
        long sum = 0;
        for (JsonNode day : feed.path("days")) {
            sum += day.path(name).asLong();
        }
        return sum;
    }

    private void troubles() {
        for (JsonNode feed : status.path("feeds")) {
            text(feed, "paused").ifPresent(why -> tell(feed, "paused: " + why));
            text(feed, "trouble").ifPresent(why -> tell(feed, why));
            text(feed, "risk").ifPresent(why -> tell(feed, why + ". Then: ops/cb node settle"));
            if (feed.path("waiting").asLong() > 0) {
                tell(
                        feed,
                        "items wait in quarantine: ops/cb node quarantine --feed "
                                + feed.path("feed").asText());
            }
        }
    }

    private void tell(JsonNode feed, String what) {
        if (!lines.get(lines.size() - 1).startsWith("  ")) {
            lines.add("");
        }
        lines.add("  " + feed.path("feed").asText() + ": " + what);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("")).filter(text -> !text.isEmpty() && !text.equals("null"));
    }
}
