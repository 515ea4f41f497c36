package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import kr.chungbaek.wire.batch.Completeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One spoke with real brokers, mail server and HTTP. */
class SpokeProtocolsIT {

    private static final String APPROVAL = """
            {"type":"approval","approvalNo":"C-1","sgg":"50000","cardNo":"9411-0000-1111-2222","dept":"D","holder":"S-1",
             "merchantNo":"M-1","merchantCategory":"5812","approvedAt":"2026-06-29T12:01:00","amount":120000,
             "cancelled":false,"manager":"S-8"}""";

    private static final String CLOSED =
            "{\"type\":\"day-closed\",\"sgg\":\"50000\",\"date\":\"2026-06-29\",\"count\":1,\"sum\":120000}";

    private static final String PAYROLL = """
            {"sgg":"50000","completeThrough":"2026-06-30","rows":[{"staffNo":"S-1","payMonth":"2026-06",
             "periodStart":"2026-06-01","payDate":"2026-06-19","dept":"D-TAX","gross":4100000,"net":3350000,
             "account":"004-123-4567890","preparedBy":"S-9"}]}""";

    @TempDir
    Path folder;

    private TestingBroker broker;
    private TestingBroker cards;
    private TestingSpoke spoke;
    private FakeHub hub;
    private GreenMail mail;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        cards = TestingBroker.start(folder.resolve("cards"), "card.approvals");
        spoke = new TestingSpoke(folder);
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        spoke.with("chungbaek.broker.url", broker.url())
                .with("jeju.card.url", cards.url())
                .with("chungbaek.mail.port", String.valueOf(mail.getSmtp().getPort()))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        mail.stop();
        hub.close();
        cards.close();
        broker.close();
    }

    @Test
    void cardApprovalsArriveWithTheDayThatTheirSenderCloses() throws Exception {
        send(APPROVAL, "no JSON at all", CLOSED);

        eventually(() -> assertThat(hub.completeness("card-approvals"))
                .contains(new Completeness("card-approvals", "50000", LocalDate.of(2026, 6, 29))));
        assertThat(hub.entries("card-approvals")).hasSize(1);
        assertThat(get("/observe/status")).contains("this is not JSON").contains("BAD_MESSAGE");
        eventually(() -> assertThat(cards.depth("card.approvals")).isZero());
    }

    @Test
    void pushedRowsAreAcceptedOnceTheyAreStored() throws Exception {
        HttpResponse<String> first = push("payroll-token", "k-1", PAYROLL);
        HttpResponse<String> again = push("payroll-token", "k-1", PAYROLL);
        HttpResponse<String> stranger = push("guess", "k-2", PAYROLL);
        HttpResponse<String> other = push("payroll-token", "k-1", PAYROLL.replace("3350000", "1"));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).contains("\"forwarded\":1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().map()).doesNotContainKey("Authorization");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("KEY_REUSED");
        eventually(() -> assertThat(hub.completeness("payroll"))
                .containsExactly(new Completeness("payroll", "50000", LocalDate.of(2026, 6, 30))));
        assertThat(hub.entries("payroll")).hasSize(1);
    }

    @Test
    void anAlertReachesThreePeopleOnceAndTheHubHearsOfIt() throws Exception {
        hub.raise(TestingAlert.of(1));
        hub.raise(TestingAlert.of(1));

        eventually(() -> assertThat(hub.entries("alert-receipts")).hasSize(4));
        assertThat(mail.getReceivedMessages()).hasSize(3);
        assertThat(mail.getReceivedMessages()[0].getSubject()).contains("확인 요청");
        assertThat(hub.problems()).isEmpty();
    }

    private void send(String... texts) throws Exception {
        try (Connection connection = cards.connections().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            for (String text : texts) {
                session.createProducer(session.createQueue("card.approvals")).send(session.createTextMessage(text));
            }
            session.commit();
        }
    }

    private HttpResponse<String> push(String token, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/feeds/payroll")))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path))).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + spoke.port() + path;
    }
}
