package kr.chungbaek.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.chungbaek.hub.HubApplication;
import kr.chungbaek.simulator.server.FreePort;
import picocli.CommandLine;

/** A hub with its broker in a process of its own, which can be killed at any moment and started again. */
final class HubProcess implements AutoCloseable {

    /** Also on a machine that is busy with other things. */
    private static final Duration START = Duration.ofMinutes(4);

    private final Path folder;
    private final int port = FreePort.find();
    private final int broker = FreePort.find();
    private Process process;

    /** Starts it the first time, and waits until it answers. */
    HubProcess(Path folder, Path config, String databaseUrl) throws Exception {
        this(folder, config, databaseUrl, Map.of());
    }

    /** @param more settings */
    HubProcess(Path folder, Path config, String databaseUrl, Map<String, String> more) throws Exception {
        this.folder = folder;
        Map<String, String> settings = new TreeMap<>(Map.of(
                "chungbaek.config", config.toString(),
                "chungbaek.data", folder.toString(),
                "chungbaek.today", "2026-06-30",
                "chungbaek.database.url", databaseUrl,
                "chungbaek.database.user", "postgres",
                "chungbaek.broker.port", String.valueOf(broker),
                "chungbaek.enrolment.port", String.valueOf(FreePort.find()),
                "server.port", String.valueOf(port)));
        settings.putAll(more);
        Properties properties = new Properties();
        properties.putAll(settings);
        Files.createDirectories(folder);
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(folder.resolve("hub.properties")))) {
            properties.store(writer, null);
        }
        start();
    }

    /** Kill -9: hub and broker end in the middle of whatever they do. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again, and waits until it answers. */
    void start() throws Exception {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HubApplication.class.getName()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("hub.log").toFile()))
                .start();
        OneNode.until(START, () -> {
            assertThat(process.isAlive())
                    .as("see %s", folder.resolve("hub.log"))
                    .isTrue();
            return answers();
        });
    }

    String brokerUrl() {
        return "tcp://127.0.0.1:" + broker;
    }

    /** A token by which a region's node can enrol. */
    String token(String region) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        String settings = folder.resolve("hub.properties").toString();
        new CommandLine(new HubCommand())
                .setOut(writer)
                .setErr(new PrintWriter(new StringWriter()))
                .execute("token", "--region", region, "--settings", settings);
        return out.toString().strip();
    }

    /** What an operator's command prints. */
    String command(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--settings", folder.resolve("hub.properties").toString()))
                .toArray(String[]::new);
        new CommandLine(new HubCommand()).setOut(writer).setErr(writer).execute(all);
        return out.toString();
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/status"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
