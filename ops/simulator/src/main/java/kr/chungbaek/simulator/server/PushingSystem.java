package kr.chungbaek.simulator.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A system that pushes to its spoke, and tries again until the spoke has taken it. */
public final class PushingSystem {

    private static final Logger LOG = LoggerFactory.getLogger(PushingSystem.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int ACCEPTED = 202;

    private final HttpClient client;
    private final URI endpoint;
    private final String token;

    /** @param endpoint of the feed, as in http://127.0.0.1:8091/feeds/payroll */
    public PushingSystem(URI endpoint, String token) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        this.endpoint = endpoint;
        this.token = token;
    }

    /**
     * Comes back once the spoke has accepted the body.
     *
     * @param key the same for the same body
     * @throws PushRefused when the spoke says that it will never take it
     */
    public void push(String body, String key) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        Duration pause = FIRST_PAUSE;
        while (!accepted(request)) {
            Thread.sleep(pause.toMillis());
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private boolean accepted(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == ACCEPTED) {
                return true;
            }
            if (answer.statusCode() == 400 || answer.statusCode() == 422) {
                throw new PushRefused(endpoint + " refused a push: " + answer.statusCode() + " " + answer.body());
            }
            LOG.warn("push not taken endpoint={} status={}", endpoint, answer.statusCode());
            return false;
        } catch (IOException e) {
            LOG.info("push failed, trying again endpoint={} cause={}", endpoint, e.toString());
            return false;
        }
    }
}
