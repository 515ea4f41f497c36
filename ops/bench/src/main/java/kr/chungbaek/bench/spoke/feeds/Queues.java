package kr.chungbaek.bench.spoke.feeds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.chungbaek.simulator.server.CardCompany;
import kr.chungbaek.simulator.server.FreePort;

/** Queues of a card company. */
final class Queues implements Source {

    private static final String APPROVAL = """
            {"type": "approval", "approvalNo": "%s", "sgg": "41110", "cardNo": "9411-0000-1111-2222", "dept": "D-1",
             "holder": "S-1", "merchantNo": "M-1", "merchantCategory": "5812", "approvedAt": "2026-06-29T12:00:00",
             "amount": 12000, "cancelled": false, "manager": "S-8"}
            """;

    private static final String LAYOUT = """
            about: Approvals of one kind of card
            record: card_transaction
            message: { queue: %s, kind: type, record: approval }
            government: sgg
            fields:
              approval_no: approvalNo
              card_no: cardNo
              department: dept
              holder_id: holder
              merchant_no: merchantNo
              merchant_category: merchantCategory
              used_at: approvedAt
              used_on: { from: approvedAt, take: date }
              amount: amount
              cancelled: cancelled
              managed_by: manager
            """;

    private final Path folder;
    private final int number;
    private Optional<CardCompany> company = Optional.empty();

    Queues(Path folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    @Override
    public void start() throws Exception {
        List<String> queues = IntStream.range(0, number).mapToObj(Queues::queue).toList();
        CardCompany started = CardCompany.start(folder, FreePort.find(), "reader", "secret", "owner", queues);
        company = Optional.of(started);
        for (String queue : queues) {
            started.sendTexts(queue, List.of(APPROVAL.formatted(queue)));
        }
    }

    @Override
    public List<PlannedFeed> feeds() {
        return IntStream.range(0, number)
                .mapToObj(index -> new PlannedFeed("queue-" + index, "card", "", LAYOUT.formatted(queue(index)), 1))
                .toList();
    }

    @Override
    public String systems() {
        return "  card: { kind: artemis, url: \"%s\", user: reader, password: secret }%n"
                .formatted(company.orElseThrow().url());
    }

    private static String queue(int index) {
        return "card.approvals." + index;
    }

    @Override
    public void close() throws Exception {
        if (company.isPresent()) {
            company.get().close();
        }
    }
}
