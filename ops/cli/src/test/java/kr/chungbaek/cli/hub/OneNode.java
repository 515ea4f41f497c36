package kr.chungbaek.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kr.chungbaek.cli.keys.KeysCommand;
import kr.chungbaek.cli.node.NodeCommand;
import kr.chungbaek.hub.HubApplication;
import kr.chungbaek.simulator.server.FreePort;
import kr.chungbaek.spoke.SpokeApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** A hub with one node, Jeju's, started and looked after by an operator's commands. */
final class OneNode implements AutoCloseable {

    static final String TOKEN = "secret";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final int hubPort = FreePort.find();
    private final int brokerPort = FreePort.find();
    private final int enrolmentPort = FreePort.find();
    private final int spokePort = FreePort.find();
    private final Map<String, String> hubMore = new HashMap<>();
    private final Map<String, String> spokeMore = new HashMap<>();
    private @Nullable ConfigurableApplicationContext hub;
    private @Nullable ConfigurableApplicationContext spoke;

    /**
     * Starts the hub and enrols the node.
     *
     * @param node the node file in place of Jeju's; there is no other
     * @param more settings of the hub
     */
    OneNode(Path folder, String node, Map<String, String> more) throws IOException {
        this.folder = folder;
        copyConfig(node);
        startHub(more);
        enrol();
    }

    void startSpoke() throws IOException {
        startSpoke(Map.of());
    }

    /** @param more settings, which stay for later starts */
    void startSpoke(Map<String, String> more) throws IOException {
        spokeMore.putAll(more);
        spoke = SpokeApplication.start(spokeSettings(spokeMore));
    }

    void stopSpoke() {
        Objects.requireNonNull(spoke).close();
        spoke = null;
    }

    void stopHub() {
        Objects.requireNonNull(hub).close();
        hub = null;
    }

    /** @param more settings, which stay for later starts */
    void startHub(Map<String, String> more) throws IOException {
        hubMore.putAll(more);
        hub = HubApplication.start(hubSettings(hubMore));
    }

    /** A file of the configuration, or anything else in the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    String hubCommand(String... arguments) {
        return cb(new HubCommand(), arguments, "hub.properties");
    }

    String nodeCommand(String... arguments) {
        return cb(new NodeCommand(), arguments, "spoke.properties");
    }

    /** By the commands of both operators. */
    void enrol() {
        String token = hubCommand("token", "--region", "jeju")
                .lines()
                .filter(line -> line.startsWith("cb1."))
                .findFirst()
                .orElseThrow();
        String[] enrol = {
            "enrol", "--region", "jeju", "--dir", file("keys/jeju").toString(), "--token", token
        };
        assertThat(run(new NodeCommand(), enrol)).contains("enrolled    jeju at https://127.0.0.1:" + enrolmentPort);
        run(new KeysCommand(), new String[] {"--dir", file("keys").toString()});
    }

    /** Pushes rows to a feed, and expects that they are taken. */
    String push(String feed, String key, String rows) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(spokeSite() + "/feeds/" + feed))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"rows\":[" + rows + "]}"))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return answer.body();
    }

    String get(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    String hubSite() {
        return "http://127.0.0.1:" + hubPort;
    }

    String spokeSite() {
        return "http://127.0.0.1:" + spokePort;
    }

    JdbcTemplate jdbc() {
        return Objects.requireNonNull(hub).getBean(JdbcTemplate.class);
    }

    long stored(String recordType) {
        Long count = jdbc().queryForObject("select count(*) from records." + recordType, Long.class);
        return count == null ? 0 : count;
    }

    static void until(Callable<Boolean> condition) throws Exception {
        until(PATIENCE, condition);
    }

    static void until(Duration patience, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        if (spoke != null) {
            spoke.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    private String cb(Object command, String[] arguments, String settings) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--settings", file(settings).toString()))
                .toArray(String[]::new);
        return run(command, all);
    }

    private static String run(Object command, String[] arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        new CommandLine(command).setOut(writer).setErr(writer).execute(arguments);
        return out.toString();
    }

    private Map<String, String> hubSettings(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "chungbaek.config", file("config").toString(),
                "chungbaek.data", file("hub").toString(),
                "chungbaek.today", "2026-06-30",
                "chungbaek.database.shared-buffers", "64MB",
                "chungbaek.broker.port", String.valueOf(brokerPort),
                "chungbaek.enrolment.port", String.valueOf(enrolmentPort),
                "server.port", String.valueOf(hubPort)));
        settings.putAll(more);
        return kept("hub.properties", settings);
    }

    private Map<String, String> spokeSettings(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "chungbaek.config",
                file("config").toString(),
                "chungbaek.data",
                file("spoke").toString(),
                "chungbaek.node",
                "jeju",
                "chungbaek.today",
                "2026-06-30",
                "chungbaek.keys",
                file("keys/jeju").toString(),
                "chungbaek.token-key",
                file("keys/national.token-key").toString(),
                "chungbaek.broker.url",
                "tcp://127.0.0.1:" + brokerPort,
                "chungbaek.renew-every",
                "200ms",
                "chungbaek.mail.host",
                "127.0.0.1",
                "chungbaek.mail.port",
                "1"));
        settings.put("server.port", String.valueOf(spokePort));
        settings.put("pushed.token", TOKEN);
        settings.putAll(more);
        return kept("spoke.properties", settings);
    }

    private Map<String, String> kept(String name, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file(name)))) {
            properties.store(writer, null);
        }
        return settings;
    }

    private void copyConfig(String node) throws IOException {
        TestingConfig.copy(file("config"));
        Files.writeString(file("config/nodes/jeju.yaml"), node);
    }
}
