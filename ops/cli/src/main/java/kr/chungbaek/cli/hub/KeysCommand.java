package kr.chungbaek.cli.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a change of the key of tokens stands, and its orders. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "How a change of the key of tokens stands: whose pairs are missing, what is still to be moved, who still has the",
            "former key. Each order refuses while something is missing for it."
        },
        footer = {
            "",
            "Examples, in the order of a change:",
            "  ops/cb hub keys                 which nodes have sent all pairs of old and new tokens",
            "  ops/cb hub keys --move          moves what is stored to the tokens of the next key",
            "  ops/cb hub keys --finish        forgets the former key, when no node has it any more"
        })
final class KeysCommand implements Callable<Integer> {

    private static final String LINE = "%-12s %-8s %-8s %s";

    @Mixin
    private HubAddress hub = new HubAddress();

    /** One of them at a time. */
    static final class Order {
        @Option(names = "--move", description = "Moves what is stored to the tokens of the next key.")
        private boolean move;

        @Option(names = "--finish", description = "Forgets the former key and all pairs.")
        private boolean finish;

        @Option(names = "--start-over", description = "Gives the next key up, while nothing has been moved.")
        private boolean startOver;

        String path() {
            if (startOver) {
                return "/start-over";
            }
            return move ? "/move" : "/finish";
        }
    }

    @ArgGroup
    private Order order = new Order();

    @Option(
            names = "--without",
            paramLabel = "R,…",
            defaultValue = "",
            description = "Nodes not to wait for. What only they could pair is lost to matching.")
    private String without = "";

    @Option(
            names = "--blind",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --move: that so many tokens without a pair get one that stands for nobody.")
    private long blind;

    @Option(names = "--json", description = "As JSON.")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        boolean isOrder = order.move || order.finish || order.startOver;
        Map<String, String> parameters = Map.of("without", without, "blind", String.valueOf(blind));
        JsonNode report = isOrder
                ? hub.client().order("/control/tokens" + order.path(), parameters)
                : hub.client().look("/control/tokens", Map.of());
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(report.toPrettyString());
            return 0;
        }
        print(report, out);
        return 0;
    }

    private static void print(JsonNode report, PrintWriter out) {
        int next = report.path("next").asInt();
        out.println(
                next == 0
                        ? "key %d; no change is under way"
                                .formatted(report.path("current").asInt())
                        : "key %d, changing to key %d: %s; %,d pairs, %,d to move"
                                .formatted(
                                        report.path("current").asInt(),
                                        next,
                                        report.path("stage").asText(),
                                        report.path("pairs").asLong(),
                                        report.path("unmoved").asLong()));
        out.println(LINE.formatted("node", "key", "next", "missing"));
        report.path("nodes")
                .forEach(node -> out.println(LINE.formatted(
                        node.path("node").asText(),
                        number(node.path("held").asInt()),
                        number(node.path("next").asInt()),
                        node.path("missing").asText().isEmpty()
                                ? "-"
                                : node.path("missing").asText())));
        report.path("evidence").forEach(scenario -> out.println("evidence not made anew yet: " + scenario.asText()));
    }

    private static String number(int key) {
        return key == 0 ? "-" : String.valueOf(key);
    }
}
