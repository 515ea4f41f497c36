package kr.chungbaek.spoke.collect;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.spoke.TestingBroker;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingSpoke;
import org.junit.jupiter.api.Test;

class JmsFeedIT extends FeedContract {

    private static final String QUEUE = "card.approvals";

    private static final String APPROVAL = """
            {"type":"approval","approvalNo":"C-%s","sgg":"50000","cardNo":"9411-0000-1111-2222","dept":"D","holder":"S-1",
             "merchantNo":"M-1","merchantCategory":"5812","approvedAt":"2026-06-29T12:01:00","amount":120000,
             "cancelled":false,"manager":"S-8"}""";

    private TestingBroker cards;

    @Override
    void startSource(TestingSpoke spoke) throws Exception {
        cards = TestingBroker.start(folder.resolve("cards"), QUEUE);
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"))
                .replace("feeds/card-approvals.yaml", "  kind: type\n", "  " + format() + "\n  kind: type\n");
        spoke.with("chungbaek.config", config.folder().toString()).with("jeju.card.url", cards.url());
    }

    @Override
    void stopSource() throws Exception {
        cards.close();
    }

    @Override
    String feed() {
        return "card-approvals";
    }

    /** How the layout reads a body; nothing for JSON. */
    String format() {
        return "";
    }

    Message message(Session session, String key) throws Exception {
        return session.createTextMessage(APPROVAL.formatted(key));
    }

    Message bad(Session session, String key) throws Exception {
        return session.createTextMessage(APPROVAL.formatted(key).replace("120000", "\"much\""));
    }

    @Test
    void messagesThatWaitTogetherGoInOneBatch() throws Exception {
        List<String> given = new ArrayList<>();
        for (int number = 101; number <= 200; number++) {
            given.add(String.valueOf(number));
        }
        giveAll(given);
        begin();

        eventually(() -> assertThat(keys()).containsExactlyElementsOf(given));
        assertThat(batches()).isLessThan(10);
    }

    private void giveAll(List<String> keys) throws Exception {
        try (Connection connection = cards.connections().createConnection();
                Session session = connection.createSession()) {
            MessageProducer producer = session.createProducer(session.createQueue(QUEUE));
            for (String key : keys) {
                producer.send(message(session, key));
            }
        }
    }

    @Override
    void give(String key) throws Exception {
        send(session -> message(session, key));
    }

    @Override
    void giveBad(String key) throws Exception {
        send(session -> bad(session, key));
    }

    void send(Written written) throws Exception {
        try (Connection connection = cards.connections().createConnection();
                Session session = connection.createSession()) {
            session.createProducer(session.createQueue(QUEUE)).send(written.in(session));
        }
    }

    /** A message that a session makes. */
    interface Written {
        Message in(Session session) throws Exception;
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("queue card.approvals, message ID:", "'much'");
    }
}
