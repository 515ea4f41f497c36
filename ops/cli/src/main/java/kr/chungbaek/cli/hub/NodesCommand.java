package kr.chungbaek.cli.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists who is enrolled. */
@Command(
        name = "nodes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the nodes that are enrolled, whose certificate they have, and until when it counts.",
        footer = {"", "Example:", "  ops/cb hub nodes --settings /etc/chungbaek/hub.properties"})
final class NodesCommand implements Callable<Integer> {

    private static final String LINE = "%-12s %-9s %-24s %-24s %s";
    private static final int SHOWN_DIGITS = 16;

    @Mixin
    private HubAddress hub = new HubAddress();

    @Option(names = "--json", description = "As JSON.")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = hub.client().look("/control/enrolment/nodes", Map.of());
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(answer.toPrettyString());
            return 0;
        }
        if (answer.path("nodes").isEmpty()) {
            out.println("No node is enrolled. Let the first one in: ops/cb hub token --region R");
            return 0;
        }
        out.println(LINE.formatted("region", "issuer", "enrolled", "certificate until", "state"));
        answer.path("nodes").forEach(node -> out.println(line(node)));
        return 0;
    }

    private static String line(JsonNode node) {
        String state = node.path("revokedAt").isNull()
                ? "counts, " + node.path("fingerprint").asText().substring(0, SHOWN_DIGITS) + "…"
                : "revoked " + node.path("revokedAt").asText() + ": "
                        + node.path("why").asText();
        return LINE.formatted(
                node.path("region").asText(),
                node.path("issuer").asText(),
                second(node.path("enrolledAt").asText()),
                second(node.path("notAfter").asText()),
                state);
    }

    /** Without the fraction of a second. */
    private static String second(String instant) {
        return instant.replaceFirst("\\.\\d+Z$", "Z");
    }
}
