package kr.chungbaek.cli.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.chungbaek.cli.Refusal;

/**
 * Asks a hub's API.
 *
 * @param notes takes lines that tell how far it is
 */
record HubClient(URI hub, Consumer<String> notes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    HubClient {
        if (!List.of("http", "https").contains(String.valueOf(hub.getScheme())) || hub.getHost() == null) {
            throw new Refusal("cb: --hub '" + hub + "' is no address of a hub, such as http://127.0.0.1:8080.");
        }
    }

    /** The result, however long it takes. */
    JsonNode backtest(String scenario, JsonNode body) throws InterruptedException {
        String path = "/api/v1/scenarios/" + URLEncoder.encode(scenario, StandardCharsets.UTF_8) + "/backtests";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(hub.resolve(path + "?wait=2"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        while (answer.statusCode() == ACCEPTED) {
            JsonNode running = json(answer);
            tell(running.path("progress"));
            answer = send(HttpRequest.newBuilder(
                    hub.resolve(path + "/" + running.path("id").asLong() + "?wait=2")));
        }
        if (answer.statusCode() != OK) {
            throw refusal(json(answer));
        }
        return json(answer);
    }

    private void tell(JsonNode progress) {
        long subjects = progress.path("subjects").asLong();
        notes.accept(
                subjects == 0
                        ? "looking for the subjects of the period"
                        : "judged %,d of %,d".formatted(progress.path("judged").asLong(), subjects));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal("cb: no hub answers at " + hub
                    + ". Start one, as by ops/cb demo, or name another: --hub http://127.0.0.1:PORT");
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            JsonNode json = JSON.readTree(answer.body());
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Told below.
        }
        throw new Refusal("cb: what answers at " + hub + " is no hub of this version (status " + answer.statusCode()
                + "). Name another: --hub http://127.0.0.1:PORT");
    }

    private static Refusal refusal(JsonNode problem) {
        List<String> lines = new ArrayList<>();
        problem.path("problems").forEach(one -> lines.add(one.asText()));
        if (lines.isEmpty()) {
            lines.add("cb: " + problem.path("detail").asText("the hub refuses, and does not say why") + ".");
        }
        return new Refusal(String.join("\n", lines));
    }
}
