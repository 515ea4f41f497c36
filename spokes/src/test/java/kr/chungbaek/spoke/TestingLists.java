package kr.chungbaek.spoke;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A system that answers with a list of payroll rows, two at a time, to those who show its token. */
public final class TestingLists implements AutoCloseable {

    private static final int PIECE = 2;

    private final HttpServer server;
    private final List<String> rows = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile int busy;

    private TestingLists(HttpServer server) {
        this.server = server;
    }

    public static TestingLists start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestingLists lists = new TestingLists(server);
        server.createContext("/v1/payroll", lists::answer);
        server.start();
        return lists;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void add(String row) {
        rows.add(row);
    }

    public void remove(String text) {
        rows.removeIf(row -> row.contains(text));
    }

    /** The next questions are answered with 503, and the wish to be left alone for a second. */
    public void beBusy(int times) {
        busy = times;
    }

    /** The parameters of all questions so far. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        if (busy > 0) {
            busy--;
            exchange.getResponseHeaders().set("Retry-After", "1");
            send(exchange, 503, "");
            return;
        }
        if (!"Bearer payroll-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "");
            return;
        }
        List<String> known = new ArrayList<>(rows);
        int from = number(exchange, "from");
        int begin = from == 0 ? number(exchange, "after") : from;
        int end = Math.min(known.size(), begin + PIECE);
        String next = end < known.size() ? "\"" + end + "\"" : "null";
        String items = known.subList(Math.min(begin, end), end).stream().collect(Collectors.joining(","));
        send(exchange, 200, """
                {"result":{"items":[%s]},"next":%s,"seen":"%d"}""".formatted(items, next, end));
    }

    private static int number(HttpExchange exchange, String parameter) {
        String query = "&" + exchange.getRequestURI().getQuery();
        int at = query.indexOf("&" + parameter + "=");
        return at < 0
                ? 0
                : Integer.parseInt(query.substring(at + parameter.length() + 2).split("&", -1)[0]);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        // A header by which a careless client's next query would be replaced.
        exchange.getResponseHeaders().set("CamelHttpQuery", "from=0");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
