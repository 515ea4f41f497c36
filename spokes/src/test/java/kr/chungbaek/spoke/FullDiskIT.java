package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.Collections;
import kr.chungbaek.spoke.spool.FullDisk;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spoke whose disk is full for a while, between brokers that give a message up after ten attempts. */
class FullDiskIT {

    private static final String CARDS = "card.approvals";

    private static final String APPROVAL = """
            {"type":"approval","approvalNo":"C-%d","sgg":"50000","cardNo":"9411-0000-1111-2222","dept":"D","holder":"S-1",
             "merchantNo":"M-1","merchantCategory":"5812","approvedAt":"2026-06-29T12:01:00","amount":120000,
             "cancelled":false,"manager":"S-8"}""";

    @TempDir
    Path folder;

    private TestingBroker broker;
    private TestingBroker cards;
    private TestingSpoke spoke;
    private FakeHub hub;
    private Spool spool;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        cards = TestingBroker.start(folder.resolve("cards"), CARDS);
        spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", broker.url())
                .with("jeju.card.url", cards.url());
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        startSpoke();
    }

    private void startSpoke() {
        spool = spoke.start().getBean(Spool.class);
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        hub.close();
        cards.close();
        broker.close();
    }

    @Test
    void approvalsWaitForRoomInsteadOfDying() throws Exception {
        FullDisk disk = FullDisk.under(spool);
        approve(3);
        eventually(() -> assertThat(disk.refusals()).isGreaterThan(3));

        disk.makeRoom();

        eventually(() -> assertThat(hub.entries("card-approvals"))
                .extracting(entry -> entry.values().get(0))
                .containsExactly("C-1", "C-2", "C-3"));
        eventually(() -> assertThat(cards.depth(CARDS)).isZero());
        assertThat(cards.depth(TestingBroker.DEAD)).isZero();
    }

    @Test
    void anAlertWaitsForRoomInsteadOfDying() throws Exception {
        FullDisk disk = FullDisk.under(spool);
        hub.raise(TestingAlert.of(1));
        eventually(() -> assertThat(disk.refusals()).isGreaterThan(3));

        disk.makeRoom();

        eventually(() -> assertThat(hub.entries("alert-receipts")).hasSize(1));
        eventually(() -> assertThat(broker.depth("alerts.jeju")).isZero());
        assertThat(broker.depth(TestingBroker.DEAD)).isZero();
    }

    @Test
    void aStopWhileTheDiskIsFullCostsOneAttempt() throws Exception {
        FullDisk disk = FullDisk.under(spool);
        approve(1);
        eventually(() -> assertThat(disk.refusals()).isPositive());

        spoke.stop();

        assertThat(deliveries()).isLessThanOrEqualTo(2);
        startSpoke();
        eventually(() -> assertThat(hub.entries("card-approvals")).hasSize(1));
        assertThat(cards.depth(TestingBroker.DEAD)).isZero();
    }

    private void approve(int count) throws JMSException {
        try (Connection connection = cards.connections().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            for (int number = 1; number <= count; number++) {
                session.createProducer(session.createQueue(CARDS))
                        .send(session.createTextMessage(APPROVAL.formatted(number)));
            }
            session.commit();
        }
    }

    /** How often the broker has counted the first waiting message, one more than it was given back. */
    private int deliveries() throws JMSException {
        try (Connection connection = cards.connections().createConnection();
                Session session = connection.createSession();
                QueueBrowser browser = session.createBrowser(session.createQueue(CARDS))) {
            connection.start();
            Message waiting =
                    (Message) Collections.list(browser.getEnumeration()).get(0);
            return waiting.getIntProperty("JMSXDeliveryCount");
        }
    }
}
