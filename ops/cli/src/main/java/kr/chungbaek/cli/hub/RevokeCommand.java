package kr.chungbaek.cli.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a node out. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Takes the certificates of a region's node away: its connections end within seconds, and it comes in no more",
            "until it enrols with a new token. What it has sent stays; its alerts wait in their queue."
        },
        footer = {"", "Example:", "  ops/cb hub revoke --region jeju --why \"disk stolen\""})
final class RevokeCommand implements Callable<Integer> {

    @Mixin
    private HubAddress hub = new HubAddress();

    @Option(names = "--region", required = true, paramLabel = "R", description = "The node's region.")
    private String region = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Kept, and shown by 'cb hub nodes'.")
    private String why = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        String path = "/control/enrolment/nodes/" + ControlClient.encode(region) + "/revoke";
        JsonNode done = hub.client().order(path, Map.of("why", why));
        long revoked = done.path("certificates").asLong();
        spec.commandLine()
                .getOut()
                .println(
                        revoked == 0
                                ? "%s had no certificate that counted".formatted(region)
                                : "%s: %d revoked; let it in again with ops/cb hub token --region %s"
                                        .formatted(region, revoked, region));
        return 0;
    }
}
