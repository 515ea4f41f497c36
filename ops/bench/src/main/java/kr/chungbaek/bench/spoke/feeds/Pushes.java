package kr.chungbaek.bench.spoke.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;

/** Payroll systems that push. */
final class Pushes implements Source {

    private static final int ACCEPTED = 202;

    private static final String LAYOUT = """
            about: Rows that one payroll system pushes
            record: payroll_item
            push: { rows: rows, complete: completeThrough }
            government: sgg
            fields:
              officer_id: staffNo
              pay_month: payMonth
              period_start: periodStart
              pay_date: payDate
              department: dept
              gross_pay: gross
              net_pay: net
              account_no: account
              prepared_by: preparedBy
            """;

    private static final String BODY = """
            {"sgg":"41110","completeThrough":"2026-06-29","rows":[{"staffNo":"%s","payMonth":"2026-06",
             "periodStart":"2026-06-01","payDate":"2026-06-19","dept":"D-TAX","gross":4100000,"net":3350000,
             "account":"004-123-4567890","preparedBy":"S-9"}]}""";

    private final int number;

    Pushes(int number) {
        this.number = number;
    }

    @Override
    public void start() {
        // They begin when the spoke is there.
    }

    @Override
    public List<PlannedFeed> feeds() {
        return IntStream.range(0, number)
                .mapToObj(index -> new PlannedFeed("push-" + index, "payroll", "", LAYOUT, 1))
                .toList();
    }

    @Override
    public String systems() {
        return "  payroll: { kind: push, token: payroll-token }\n";
    }

    /** Each pushes its row. */
    void push(URI spoke) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (PlannedFeed feed : feeds()) {
            HttpRequest request = HttpRequest.newBuilder(spoke.resolve("/feeds/" + feed.name()))
                    .header("Authorization", "Bearer payroll-token")
                    .header("Idempotency-Key", feed.name())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(BODY.formatted(feed.name())))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new IOException("feed '" + feed.name() + "' was answered " + answer.body());
            }
        }
    }
}
