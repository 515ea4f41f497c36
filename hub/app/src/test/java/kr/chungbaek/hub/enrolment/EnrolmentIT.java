package kr.chungbaek.hub.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.chungbaek.hub.TestingHub;
import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentFailure;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.routes.enrolment.Pem;
import kr.chungbaek.routes.enrolment.PrivateFile;
import kr.chungbaek.routes.enrolment.TlsContexts;
import kr.chungbaek.routes.jms.NodeConnectionFactory;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment, renewal and revocation with a whole hub, over HTTPS and the broker's TLS. */
class EnrolmentIT {

    @TempDir
    static Path folder;

    private static TestingHub hub;
    private static Authority agency;

    @BeforeAll
    static void start() throws Exception {
        agency = Authority.open(folder.resolve("agency"), Clock.systemUTC());
        Path file = folder.resolve("agency.pem");
        Files.writeString(file, Pem.print(List.of(agency.certificate())));
        hub = new TestingHub(
                folder.resolve("hub"),
                "jeju",
                Map.of("chungbaek.enrolment.agency", file.toString(), "chungbaek.enrolment.period", "100"));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void aTokenWorksOnce() throws Exception {
        EnrolmentToken token = token("busan");
        NodeFolder first = enrol(token, "busan");

        assertThat(connects(first)).isTrue();
        assertThatThrownBy(() -> enrol(token, "busan-again"))
                .isInstanceOf(EnrolmentFailure.class)
                .hasMessageContaining("the token was used at")
                .hasMessageContaining("cb hub token");
        assertThat(connects(first)).isTrue();
    }

    @Test
    void aTokenExpires() {
        EnrolmentToken token = enrolments().invite("busan", Duration.ZERO, address());

        assertThatThrownBy(() -> enrol(token, "late"))
                .isInstanceOf(EnrolmentFailure.class)
                .hasMessageContaining("the token was good until");
    }

    @Test
    void aTokenOfAnotherHubIsRefused() {
        EnrolmentToken token =
                new EnrolmentToken(address(), "busan", "invented", authority().fingerprint());

        assertThatThrownBy(() -> enrol(token, "invented"))
                .isInstanceOf(EnrolmentFailure.class)
                .hasMessageContaining("not of this hub");
    }

    @Test
    void aHubOfAnotherAuthorityGetsNoToken() {
        EnrolmentToken token = new EnrolmentToken(address(), "busan", "secret", agency.fingerprint());

        assertThatThrownBy(() -> enrol(token, "wrong-hub"))
                .isInstanceOf(EnrolmentFailure.class)
                .hasMessageContaining("not the hub that gave the token");
    }

    @Test
    void thereIsNoTokenForARegionThatDoesNotExist() {
        assertThatThrownBy(() -> token("atlantis"))
                .isInstanceOf(EnrolmentRefusal.class)
                .hasMessageContaining("there is no region 'atlantis'")
                .hasMessageContaining("gyeonggi");
    }

    @Test
    void keysAreOnlyForTheirOwner() throws Exception {
        NodeFolder node = enrol(token("ulsan"), "ulsan");

        for (Path file : node.secrets()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("%s", file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(node.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void anEnrolledNodeRenewsItsCertificateAndIsStillKnown() throws Exception {
        NodeFolder node = enrol(token("daegu"), "daegu");
        Credential before = node.credential();

        Credential after = EnrolmentClient.renew(node, "daegu");

        assertThat(after.certificate()).isNotEqualTo(before.certificate());
        assertThat(after.key()).isNotEqualTo(before.key());
        assertThat(enrolments().region(after.certificate())).contains("daegu");
        assertThat(enrolments().region(before.certificate())).contains("daegu");
        assertThat(connects(node)).isTrue();
    }

    @Test
    void aConnectionThatGoesOnUsesTheRenewedCertificateTheNextTime() throws Exception {
        NodeFolder node = enrol(token("daejeon"), "daejeon");
        NodeConnectionFactory factory = new NodeConnectionFactory(broker(), node);
        factory.createConnection().close();

        String shown =
                Certificates.fingerprint(EnrolmentClient.renew(node, "daejeon").certificate());
        hub.jdbc()
                .update(
                        "update enrolment.certificate set revoked_at = now() where region = 'daejeon' and fingerprint <> ?",
                        shown);
        enrolments().refresh();

        factory.createConnection().close();
    }

    @Test
    void aRevokedNodeIsShownOutAndStaysOut() throws Exception {
        NodeFolder node = enrol(token("gwangju"), "gwangju");
        try (Connection connection = new NodeConnectionFactory(broker(), node).createConnection()) {
            List<Exception> told = new CopyOnWriteArrayList<>();
            connection.setExceptionListener(told::add);
            connection.start();

            assertThat(enrolments().revoke("gwangju", "stolen")).isEqualTo(1);

            TestingHub.until(() -> !told.isEmpty());
        }
        assertThat(connects(node)).isFalse();
        assertThatThrownBy(() -> EnrolmentClient.renew(node, "gwangju"))
                .isInstanceOf(EnrolmentFailure.class)
                .hasMessageContaining("was revoked");
    }

    @Test
    void whoeverEnrolsAgainTakesTheEarlierCertificatesPlace() throws Exception {
        NodeFolder earlier = enrol(token("sejong"), "sejong-earlier");
        NodeFolder later = enrol(token("sejong"), "sejong-later");

        assertThat(connects(earlier)).isFalse();
        assertThat(connects(later)).isTrue();
    }

    @Test
    void theSigningKeyStaysWhenANodeEnrolsAgain() throws Exception {
        NodeFolder node = enrol(token("chungbuk"), "chungbuk");
        KeyPair before = node.signing();

        enrol(token("chungbuk"), "chungbuk");

        assertThat(node.signing().getPublic()).isEqualTo(before.getPublic());
        assertThat(enrolments().signingKey("chungbuk")).contains(before.getPublic());
    }

    @Test
    void anAgencysCertificateIsTakenInPlaceOfTheHubs() throws Exception {
        KeyPair key = Certificates.newKey();
        Credential own = new Credential(
                key.getPrivate(), List.of(agency.node(key.getPublic(), "whatever", Duration.ofDays(30))));
        NodeFolder node = new NodeFolder(folder.resolve("chungnam"));
        assertThat(enrolments().region(own.certificate())).isEmpty();

        EnrolmentClient.enrol(token("chungnam"), node, Optional.of(own));

        assertThat(enrolments().region(own.certificate())).contains("chungnam");
        assertThat(node.credential().certificate()).isEqualTo(own.certificate());
        assertThat(node.isIssuedByHub(node.credential())).isFalse();
        assertThat(connects(node)).isTrue();
    }

    @Test
    void anAuthorityThatTheHubDoesNotKnowIsRefused() {
        Authority stranger = Authority.open(folder.resolve("stranger"), Clock.systemUTC());
        KeyPair key = Certificates.newKey();
        Credential own = new Credential(
                key.getPrivate(), List.of(stranger.node(key.getPublic(), "jeonnam", Duration.ofDays(30))));

        assertThatThrownBy(() -> EnrolmentClient.enrol(
                        token("jeonnam"), new NodeFolder(folder.resolve("jeonnam")), Optional.of(own)))
                .isInstanceOf(EnrolmentFailure.class);
    }

    @Test
    void whatIsNoRequestIsRefusedAndUsesNoToken() throws Exception {
        EnrolmentToken token = token("gangwon");
        NodeFolder node = new NodeFolder(folder.resolve("gangwon"));
        String key = NodeKeys.print(node.signing().getPublic());

        assertThat(post("/enrol", "{").statusCode()).isEqualTo(400);
        assertThat(post("/enrol", "{}").body()).contains("lacks secret");
        assertThat(post("/enrol", body(token, key, "-----BEGIN X-----")).body()).contains("BAD_REQUEST");
        assertThat(post("/enrol", body(token, "no key", "x")).statusCode()).isEqualTo(400);
        assertThat(post("/enrol", body(token, key, "")).body()).contains("chungbaek.enrolment.agency");
        assertThat(post("/renew", body(token, key, "x")).body()).contains("shows no certificate");
        assertThat(post("/other", "{}").statusCode()).isEqualTo(404);
        assertThat(post("/enrol", "\"" + "x".repeat(70_000) + "\"").body()).contains("longer than");

        assertThat(connects(enrol(token, "gangwon"))).isTrue();
    }

    @Test
    void ordersNeedTheTokenOfTheHubsFolder() throws Exception {
        String path = hub.site() + "/control/enrolment/";
        HttpRequest.Builder invite = HttpRequest.newBuilder(URI.create(path + "tokens?region=jeonbuk"))
                .POST(BodyPublishers.noBody());
        assertThat(hub.answer(invite.build()).statusCode()).isEqualTo(401);
        assertThat(hub.answer(HttpRequest.newBuilder(URI.create(path + "nodes")).build())
                        .statusCode())
                .isEqualTo(401);

        String secret = "Bearer " + PrivateFile.read(folder.resolve("hub/data").resolve(ControlToken.FILE));
        String answer =
                hub.answer(invite.header("Authorization", secret).build()).body();
        String word = answer.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(connects(enrol(EnrolmentToken.parse(word), "jeonbuk"))).isTrue();

        HttpRequest.Builder revoke = HttpRequest.newBuilder(URI.create(path + "nodes/jeonbuk/revoke?why=moved"))
                .POST(BodyPublishers.noBody())
                .header("Authorization", secret);
        assertThat(hub.answer(revoke.build()).body()).contains("\"certificates\":1");
        HttpRequest.Builder nodes =
                HttpRequest.newBuilder(URI.create(path + "nodes")).header("Authorization", secret);
        assertThat(hub.answer(nodes.build()).body()).contains("jeonbuk").contains("moved");
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(TlsContexts.of(Optional.empty(), List.of(authority().certificate())))
                .build();
        return client.send(
                HttpRequest.newBuilder(address().resolve(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String body(EnrolmentToken token, String key, String request) {
        return "{\"secret\":\"" + token.secret() + "\",\"signingKey\":\"" + key + "\",\"request\":\"" + request + "\"}";
    }

    private static NodeFolder enrol(EnrolmentToken token, String name) throws InterruptedException {
        NodeFolder node = new NodeFolder(folder.resolve(name));
        EnrolmentClient.enrol(token, node, Optional.empty());
        return node;
    }

    private static boolean connects(NodeFolder node) {
        try (Connection connection = new NodeConnectionFactory(broker(), node).createConnection()) {
            connection.createSession().close();
            return true;
        } catch (JMSException refused) {
            return false;
        }
    }

    private static EnrolmentToken token(String region) {
        return enrolments().invite(region, Duration.ofHours(1), address());
    }

    private static Enrolments enrolments() {
        return hub.context().getBean(Enrolments.class);
    }

    private static Authority authority() {
        return hub.context().getBean(Authority.class);
    }

    private static URI address() {
        return URI.create("https://127.0.0.1:"
                + hub.context().getBean(EnrolmentServer.class).port());
    }

    private static String broker() {
        return "tcp://127.0.0.1:" + hub.brokerPort();
    }
}
