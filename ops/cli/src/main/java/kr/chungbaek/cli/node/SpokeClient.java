package kr.chungbaek.cli.node;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.cli.Refusal;

/**
 * Asks a spoke, and gives it orders.
 *
 * @param address of the spoke, on loopback
 * @param data the spoke's data folder, in which the token of orders lies
 */
record SpokeClient(String address, Optional<Path> data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    JsonNode status() throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/observe/status")));
    }

    JsonNode look(String feed, String what, Map<String, String> parameters) throws InterruptedException {
        return send(order(feed, what, parameters).GET());
    }

    JsonNode order(String feed, String what) throws InterruptedException {
        return order(feed, what, Map.of(), BodyPublishers.noBody());
    }

    JsonNode order(String feed, String what, Map<String, String> parameters, HttpRequest.BodyPublisher body)
            throws InterruptedException {
        return send(order(feed, what, parameters).POST(body));
    }

    private HttpRequest.Builder order(String feed, String what, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        String path = "/control/feeds/" + encode(feed) + "/" + what + (query.isEmpty() ? "" : "?" + query);
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String token() {
        Path folder = data.orElseThrow(() -> new Refusal(
                "cb: where the spoke keeps its data is not known, and its token of orders lies there. Name the folder:"
                        + " --data DIR, or the settings: --settings FILE"));
        try {
            return Files.readString(folder.resolve("control.token")).strip();
        } catch (IOException e) {
            throw new Refusal("cb: '" + folder.resolve("control.token")
                    + "' cannot be read. Is a spoke running with this folder? Run as its user, or as root.");
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(
                    "cb: no spoke answers at " + address + ". Start it, or name another: --port N, --settings FILE");
        }
        JsonNode json = json(answer);
        if (answer.statusCode() != OK) {
            throw new Refusal(
                    "cb: " + json.path("detail").asText("the spoke refuses with status " + answer.statusCode()));
        }
        return json;
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
        throw new Refusal("cb: what answers at " + address + " is no spoke of this version (status "
                + answer.statusCode() + "). Name another: --port N");
    }
}
