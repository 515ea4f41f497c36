package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a spoke does its work. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Whether the spoke does its work: up; degraded, while a part of it waits for somebody; down, when nothing goes",
            "on. Ends with 0, 0 and 1; with 2 when no spoke answers."
        },
        footer = {"", "Example:", "  ops/cb node health --wait 60"})
final class HealthCommand implements Callable<Integer> {

    private static final int DOWN = 1;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Waits so long for a spoke that just starts. Default: ${DEFAULT-VALUE}.")
    private long patience;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ControlClient client = spoke.client();
        long deadline = System.nanoTime() + Duration.ofSeconds(patience).toNanos();
        while (!client.answers() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        JsonNode health = client.observe("/observe/health");
        String status = health.path("status").asText();
        if (status.isEmpty()) {
            throw new Refusal("cb: what answers at " + client.address() + " is no spoke. Name another: --port N");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(health.path("node").asText() + " is " + status);
        health.path("reasons").forEach(reason -> out.println("  " + reason.asText()));
        return status.equals("down") ? DOWN : 0;
    }
}
