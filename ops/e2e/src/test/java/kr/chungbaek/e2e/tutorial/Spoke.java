package kr.chungbaek.e2e.tutorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The spoke of a running demo, as its status tells. */
final class Spoke {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path demo;
    private final Path said;

    /**
     * @param demo the demo's folder
     * @param said what the demo says
     */
    Spoke(Path demo, Path said) {
        this.demo = demo;
        this.said = said;
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Waits for a condition, as a reader would look again and again. */
    void await(String what, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        IOException last = new IOException("nothing went wrong");
        while (System.nanoTime() < deadline) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("not in time: " + what + "; the demo said:\n" + Files.readString(said), last);
    }

    /** What the status says of a feed; nothing while there is no such feed. */
    JsonNode feed(String name) throws IOException, InterruptedException {
        for (JsonNode feed : status().path("feeds")) {
            if (feed.path("feed").asText().equals(name)) {
                return feed;
            }
        }
        return JSON.missingNode();
    }

    /** Items of a feed that ended so. */
    long count(String name, String end) throws IOException, InterruptedException {
        return feed(name).findValuesAsText(end).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    JsonNode status() throws IOException, InterruptedException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(demo.resolve("spokes/jeju.properties"))) {
            settings.load(reader);
        }
        URI address = URI.create("http://127.0.0.1:" + settings.getProperty("server.port") + "/observe/status");
        return JSON.readTree(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body());
    }

    /** How often it has taken a changed configuration over. */
    long changes() throws IOException {
        try (var lines = Files.lines(demo.resolve("logs/cb.log"))) {
            return lines.filter(line -> line.contains("node changed")).count();
        }
    }
}
