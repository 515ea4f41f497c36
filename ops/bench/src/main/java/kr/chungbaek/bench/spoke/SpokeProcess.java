package kr.chungbaek.bench.spoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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
 */
record SpokeProcess(Process process, URI site, Path log) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PAUSE = 50;
    private static final int OK = 200;

    /**
     * Waits until its status is as wanted.
     *
     * @throws IllegalStateException when it ends before, or it takes too long
     */
    JsonNode await(Duration patience, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the spoke has ended:\n" + Files.readString(log));
            }
            JsonNode status = status();
            if (!status.isMissingNode() && wanted.test(status)) {
                return status;
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("not in time: " + status().toPrettyString() + "\n" + Files.readString(log));
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
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
