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

/** Lets a node enrol. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes a token by which the node of a region can enrol, once. Carry it to the node's operator by a way that",
            "nobody else sees: whoever uses it first is the node. It names this hub's authority, so that the node",
            "recognises the hub too."
        },
        footer = {"", "Example:", "  ops/cb hub token --region gyeonggi --hours 2 > token"})
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private HubAddress hub = new HubAddress();

    @Option(names = "--region", required = true, paramLabel = "R", description = "One of the 17 regions.")
    private String region = "";

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "How long it can be used. Default: ${DEFAULT-VALUE}.")
    private long hours = 24;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode made = hub.client()
                .order("/control/enrolment/tokens", Map.of("region", region, "hours", String.valueOf(hours)));
        PrintWriter err = spec.commandLine().getErr();
        spec.commandLine().getOut().println(made.path("token").asText());
        err.println("good for %d hours, once: ops/cb node enrol --region %s --token …".formatted(hours, region));
        if (isEnrolled()) {
            err.println("A node of " + region
                    + " is enrolled already: whoever uses this takes its place, and the hub listens"
                    + " to it no more.");
        }
        return 0;
    }

    private boolean isEnrolled() throws InterruptedException {
        for (JsonNode node :
                hub.client().look("/control/enrolment/nodes", Map.of()).path("nodes")) {
            if (node.path("region").asText().equals(region)
                    && node.path("revokedAt").isNull()) {
                return true;
            }
        }
        return false;
    }
}
