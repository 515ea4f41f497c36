package kr.chungbaek.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A whole hub on a database of its own, with a copy of the project's configuration to edit, and one node. */
public final class TestingHub implements AutoCloseable {

    private static final Path PROJECT = Path.of("../../config");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path config;
    private final TestingSpoke spoke;
    private final int broker;
    private final ConfigurableApplicationContext context;

    /**
     * @param node the region of its only node
     * @param more properties beside those of every test
     */
    public TestingHub(Path folder, String node, Map<String, String> more) throws Exception {
        config = folder.resolve("config");
        copy(PROJECT, config);
        spoke = new TestingSpoke(node, folder.resolve("keys"));
        broker = FreePort.find();
        Map<String, String> properties = new HashMap<>(Map.of(
                "chungbaek.config", config.toString(),
                "chungbaek.data", folder.resolve("data").toString(),
                "chungbaek.enrolment.port", "0",
                "chungbaek.today", "2026-06-30",
                "chungbaek.broker.port", String.valueOf(broker),
                "chungbaek.config-watch.period", "100ms",
                "chungbaek.database.url", TestingDatabase.fresh(),
                "chungbaek.database.user", "postgres",
                "server.port", "0"));
        properties.putAll(more);
        context = HubApplication.start(properties);
        spoke.enrol(context);
    }

    /** Sends one batch of the node's. */
    public void send(List<FeedDeclaration> declarations, List<Completeness> complete, Load load) throws Exception {
        spoke.send(broker, spoke.seal(declarations, complete, load));
    }

    /** A file of its configuration. */
    public Path file(String name) {
        return config.resolve(name);
    }

    public JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    public long count(String sql) {
        Long count = jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public TestingSpoke spoke() {
        return spoke;
    }

    public int brokerPort() {
        return broker;
    }

    public String site() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public String get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(site() + path)).build()).body();
    }

    public HttpResponse<String> answer(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    public static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
