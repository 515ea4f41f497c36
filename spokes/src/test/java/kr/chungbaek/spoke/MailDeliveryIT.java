package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.jms.Connection;
import jakarta.jms.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kr.chungbaek.simulator.server.FreePort;
import kr.chungbaek.spoke.deliver.TestingSmtp;
import kr.chungbaek.wire.batch.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One spoke, its hub's broker and its mail server: each person hears of an alert once, whatever happens. */
class MailDeliveryIT {

    private static final String[] EVERYBODY = {
        "OFFICER DELIVERED", "SUPERVISOR DELIVERED", "AUDITOR DELIVERED", "NODE STORED"
    };

    @TempDir
    Path folder;

    private TestingBroker broker;
    private TestingSpoke spoke;
    private FakeHub hub;
    private int port;

    @BeforeEach
    void prepare() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        spoke = new TestingSpoke(folder);
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        port = FreePort.find();
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        hub.close();
        broker.close();
    }

    @Test
    void aRestartAndARepeatedAlertBringNobodyASecondMail() throws Exception {
        GreenMail mail = mailServer();
        start(port);
        hub.raise(TestingAlert.of(1));
        eventually(() -> assertThat(receipts()).containsExactlyInAnyOrder(EVERYBODY));

        spoke.stop();
        hub.raise(TestingAlert.of(1));
        hub.raise(TestingAlert.of(2));
        start(port);

        eventually(() -> assertThat(receipts()).hasSize(8));
        assertThat(broker.depth("alerts.jeju")).isZero();
        assertThat(messageIds(mail)).hasSize(6).doesNotHaveDuplicates();
        assertThat(hub.problems()).isEmpty();
        mail.stop();
    }

    @Test
    void mailsWaitForTheirServerAlsoOverARestart() throws Exception {
        start(port);
        hub.raise(TestingAlert.of(1));
        eventually(() -> assertThat(receipts()).containsExactly("NODE STORED"));
        eventually(() -> assertThat(status()).contains("\"pending\":3"));
        spoke.stop();
        start(port);

        GreenMail mail = mailServer();

        eventually(() -> assertThat(receipts()).containsExactlyInAnyOrder(EVERYBODY));
        assertThat(mail.getReceivedMessages()).hasSize(3);
        mail.stop();
    }

    @Test
    void aRefusedAddressIsToldToTheHubAndKeepsNobodyElseWaiting() throws Exception {
        try (TestingSmtp smtp = TestingSmtp.start()) {
            smtp.answer("officer@jeju.example", "550 5.1.1 <officer@jeju.example> is unknown")
                    .answer("supervisor@jeju.example", "451 4.7.1 come back later");
            start(smtp.port());
            hub.raise(TestingAlert.of(1));
            eventually(() -> assertThat(receipts())
                    .containsExactlyInAnyOrder("NODE STORED", "OFFICER FAILED", "AUDITOR DELIVERED"));

            smtp.answerAllWell();

            eventually(() -> assertThat(receipts()).contains("SUPERVISOR DELIVERED"));
            assertThat(smtp.mails()).hasSize(2);
            assertThat(details()).contains("the mail server refused its address (550 5.1.1)");
            assertThat(status()).contains("\"pending\":0,\"delivered\":2,\"failed\":1");
        }
    }

    @Test
    void aMailThatTheServerWillNeverTakeIsToldToTheHub() throws Exception {
        try (TestingSmtp smtp = TestingSmtp.start()) {
            smtp.answerToData("554 5.7.1 not from here");
            start(smtp.port());
            hub.raise(TestingAlert.of(1));

            eventually(() -> assertThat(receipts())
                    .containsExactlyInAnyOrder("NODE STORED", "OFFICER FAILED", "SUPERVISOR FAILED", "AUDITOR FAILED"));
        }
    }

    @Test
    void whatIsNoAlertIsShownAndDoesNotHoldUpTheNextOne() throws Exception {
        GreenMail mail = mailServer();
        start(port);
        sendAsAlert("no alert at all");
        sendAsAlert("");
        hub.raise(TestingAlert.foreign(1));
        hub.raise(TestingAlert.of(2));

        eventually(() -> assertThat(receipts()).containsExactlyInAnyOrder(EVERYBODY));
        assertThat(status()).contains("MALFORMED", "FOREIGN_GOVERNMENT", "\"feed\":\"alerts\"");
        eventually(() -> assertThat(broker.depth("alerts.jeju")).isZero());
        assertThat(hub.problems()).isEmpty();
        mail.stop();
    }

    @Test
    void anotherAlertUnderAKnownNumberIsShownAndNotSwallowed() throws Exception {
        start(port);
        hub.raise(TestingAlert.of(1));
        eventually(() -> assertThat(receipts()).containsExactly("NODE STORED"));

        hub.raise(TestingAlert.about("B-2", TestingAlert.OWNER));
        hub.raise(TestingAlert.of(1));

        eventually(() -> assertThat(broker.depth("alerts.jeju")).isZero());
        eventually(() -> assertThat(status()).contains("\"pending\":3"));
        assertThat(status()).containsOnlyOnce("\"code\":\"FORK\"").contains("\"feed\":\"alerts\"");
        assertThat(receipts()).hasSize(1);
    }

    private GreenMail mailServer() {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private void start(int smtpPort) {
        spoke.with("chungbaek.broker.url", broker.url())
                .with("chungbaek.mail.port", String.valueOf(smtpPort))
                .start();
    }

    private List<String> receipts() {
        return hub.entries("alert-receipts").stream()
                .map(entry -> value(entry, 2) + " " + value(entry, 3))
                .toList();
    }

    private List<String> details() {
        return hub.entries("alert-receipts").stream()
                .map(entry -> value(entry, 7))
                .toList();
    }

    private static String value(Entry entry, int index) {
        return String.valueOf(entry.values().get(index));
    }

    private static List<String> messageIds(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(MailDeliveryIT::messageId)
                .toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void sendAsAlert(String text) throws Exception {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            session.createProducer(session.createQueue("alerts.jeju")).send(session.createTextMessage(text));
            session.commit();
        }
    }

    private String status() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + spoke.port() + "/observe/status");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
