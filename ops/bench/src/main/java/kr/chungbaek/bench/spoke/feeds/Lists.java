package kr.chungbaek.bench.spoke.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of a construction system, which are asked for whole. */
final class Lists implements Source {

    private static final int ROWS = 50;

    private static final String LAYOUT = """
            about: Completion approvals of one office, as lists
            record: building_completion
            pull: { path: /v1/%s, rows: items, key: [no] }
            government: sgg
            fields:
              building_no: no
              approval_kind: { value: USE }
              parcel_no: parcel
              owner_id: owner
              approved_on: day
              assessed_value: won
              exempt: { value: "false" }
              officer_id: officer
            """;

    private static final String ROW = """
            {"no":"%1$s-%2$d","sgg":"41110","parcel":"4111010100100010001","owner":"801301-1000001","day":"2026-06-01",
             "won":1000,"officer":"S-1"}""";

    private final int number;
    private Optional<HttpServer> server = Optional.empty();

    Lists(int number) {
        this.number = number;
    }

    @Override
    public void start() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext("/v1/", Lists::answer);
        started.start();
        server = Optional.of(started);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        byte[] body = IntStream.range(0, ROWS)
                .mapToObj(row -> ROW.formatted(name, row))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public List<PlannedFeed> feeds() {
        return IntStream.range(0, number)
                .mapToObj(index -> "list-" + index)
                .map(name -> new PlannedFeed(name, "construction", "60s", LAYOUT.formatted(name), ROWS))
                .toList();
    }

    @Override
    public String systems() {
        return "  construction: { kind: rest, url: \"http://127.0.0.1:%d\", token: secret }%n"
                .formatted(server.orElseThrow().getAddress().getPort());
    }

    @Override
    public void close() {
        server.ifPresent(running -> running.stop(0));
    }
}
