package kr.chungbaek.cli.control;

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
 * Asks a hub or a spoke on this machine, and gives it orders.
 *
 * @param part {@code hub} or {@code spoke}
 * @param address on loopback
 * @param data its data folder, in which the token of orders lies
 */
public record ControlClient(String part, String address, Optional<Path> data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What everybody on this machine may see. */
    public JsonNode see(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** What everybody may see, also when its status says that something is wrong. */
    public JsonNode observe(String path) throws InterruptedException {
        return json(answer(HttpRequest.newBuilder(URI.create(address + path)), PATIENCE));
    }

    /** What only an operator may see. */
    public JsonNode look(String path, Map<String, String> parameters) throws InterruptedException {
        return send(request(path, parameters).GET());
    }

    /** An order; its answer says what came of it. */
    public JsonNode order(String path, Map<String, String> parameters) throws InterruptedException {
        return order(path, parameters, PATIENCE);
    }

    /** An order that takes its time. */
    public JsonNode order(String path, Map<String, String> parameters, Duration patience) throws InterruptedException {
        return send(request(path, parameters).POST(BodyPublishers.noBody()), patience);
    }

    /** Whether anything answers there at all. */
    public boolean answers() throws InterruptedException {
        try {
            CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + path + (query.isEmpty() ? "" : "?" + query)))
                .header("Authorization", "Bearer " + token());
    }

    /** A text as one part of a path or query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String token() {
        Path folder = data.orElseThrow(() -> new Refusal("cb: where the " + part
                + " keeps its data is not known, and its token of orders lies there. Name the folder:"
                + " --data DIR, or the settings: --settings FILE"));
        try {
            return Files.readString(folder.resolve("control.token")).strip();
        } catch (IOException e) {
            throw new Refusal("cb: '" + folder.resolve("control.token") + "' cannot be read. Is a " + part
                    + " running with this folder? Run as its user, or as root.");
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        return send(request, PATIENCE);
    }

    private JsonNode send(HttpRequest.Builder request, Duration patience) throws InterruptedException {
        HttpResponse<String> answer = answer(request, patience);
        JsonNode json = json(answer);
        if (answer.statusCode() != OK) {
            throw new Refusal(
                    "cb: " + json.path("detail").asText("the " + part + " refuses with status " + answer.statusCode()));
        }
        return json;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request, Duration patience) throws InterruptedException {
        try {
            return CLIENT.send(request.timeout(patience).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal("cb: no " + part + " answers at " + address
                    + ". Start it, or name another: --port N, --settings FILE");
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
        throw new Refusal("cb: what answers at " + address + " is no " + part + " of this version (status "
                + answer.statusCode() + "). Name another: --port N");
    }
}
