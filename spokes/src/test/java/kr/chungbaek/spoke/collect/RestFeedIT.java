package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kr.chungbaek.spoke.TestingSpoke;

class RestFeedIT extends FeedContract {

    private static final String ROW = """
            {"sgg":"50000","rows":[{"staffNo":"S-%s","payMonth":"2026-06","periodStart":"2026-06-01",
             "payDate":"2026-06-19","dept":"D-TAX","gross":4100000,"net":3350000,"account":"004-123-4567890",
             "preparedBy":"S-9"}]}""";

    private final Deque<String[]> waiting = new ArrayDeque<>();
    private int port;

    @Override
    void startSource(TestingSpoke spoke) {
        assertThat(waiting).isEmpty();
    }

    @Override
    void stopSource() {
        waiting.clear();
    }

    /** A payroll system tries until it is answered, and then once more because the answer was lost. */
    @Override
    void spokeStarted(int nowAt) throws Exception {
        port = nowAt;
        flush();
    }

    @Override
    String feed() {
        return "payroll";
    }

    @Override
    void give(String key) throws Exception {
        waiting.add(new String[] {"push-" + key, ROW.formatted(key)});
        flush();
    }

    @Override
    void giveBad(String key) throws Exception {
        waiting.add(new String[] {"push-" + key, ROW.formatted(key).replace("2026-06-19", "19.6.2026")});
        flush();
    }

    private void flush() throws InterruptedException {
        while (!waiting.isEmpty() && isTaken(waiting.peek()) && isTaken(waiting.peek())) {
            waiting.remove();
        }
    }

    private boolean isTaken(String[] push) throws InterruptedException {
        if (port == 0) {
            return false;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/feeds/payroll"))
                    .header("Authorization", "Bearer payroll-token")
                    .header("Idempotency-Key", push[0])
                    .POST(HttpRequest.BodyPublishers.ofString(push[1]))
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 202;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("push push-" + badKey + ", row 1", "'19.6.2026'", "'pay_date'");
    }
}
