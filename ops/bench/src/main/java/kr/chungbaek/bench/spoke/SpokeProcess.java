package kr.chungbaek.bench.spoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A running spoke.
 *
 * @param site where it answers
 * @param log what it writes
 * @param heap what its collector tells
 */
public record SpokeProcess(Process process, URI site, Path log, Heap heap) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int OK = 200;
    private static final int NOT_NOW = 503;

    /**
     * Waits until its status is as wanted.
     *
     * @throws IllegalStateException when it ends before, or it takes too long
     */
    public JsonNode await(Duration patience, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        return await(patience, PAUSE, wanted);
    }

    /** @param pause between two looks: the status of many feeds is work by itself */
    public JsonNode await(Duration patience, Duration pause, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the spoke has ended:\n" + Files.readString(log));
            }
            JsonNode status = status();
            if (!status.isMissingNode() && wanted.test(status)) {
                return status;
            }
            Thread.sleep(pause.toMillis());
        }
        throw new IllegalStateException("not in time: " + status().toPrettyString() + "\n" + Files.readString(log));
    }

    /** Waits until it has begun to collect: it opens its door to pushes last. */
    public void awaitStart(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isDoorOpen()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not collect:\n" + Files.readString(log));
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isDoorOpen() throws InterruptedException {
        HttpRequest push = HttpRequest.newBuilder(site.resolve("/feeds/none"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return CLIENT.send(push, BodyHandlers.discarding()).statusCode() != NOT_NOW;
        } catch (IOException e) {
            return false;
        }
    }

    /** How many records of all feeds have gone into batches. */
    public static long forwarded(JsonNode status) {
        return status.findValuesAsText("forwarded").stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** How many records of one feed have gone into batches. */
    public static long forwarded(JsonNode status, String feed) {
        for (JsonNode one : status.path("feeds")) {
            if (one.path("feed").asText().equals(feed)) {
                return forwarded(one);
            }
        }
        return 0;
    }

    /** Whether the hub has something, and everything that the spool holds. */
    public static boolean isAcknowledged(JsonNode status) {
        JsonNode forwarding = status.path("forwarding");
        long acknowledged = forwarding.path("acked").asLong();
        return acknowledged > 0 && acknowledged == forwarding.path("sealed").asLong();
    }

    /** Missing while it does not answer. */
    JsonNode status() throws InterruptedException {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(site.resolve("/observe/status")).build(), BodyHandlers.ofString());
            return answer.statusCode() == OK ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** The value of one metric; 0 when there is none. */
    long metric(String line) throws IOException, InterruptedException {
        String all = CLIENT.send(
                        HttpRequest.newBuilder(site.resolve("/observe/metrics")).build(), BodyHandlers.ofString())
                .body();
        return all.lines()
                .filter(one -> one.startsWith(line))
                .mapToLong(one -> new BigDecimal(one.substring(one.lastIndexOf(' ') + 1)).longValue())
                .sum();
    }

    /** What it has computed so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Collects all garbage, and tells how many megabytes are in use then. */
    public int heapInUse() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
        return heap.last();
    }

    public long threads() throws IOException, InterruptedException {
        return metric("jvm_threads_live_threads");
    }

    /** Ends it as a failing machine would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
