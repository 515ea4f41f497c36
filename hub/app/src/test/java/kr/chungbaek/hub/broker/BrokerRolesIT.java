package kr.chungbaek.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.chungbaek.hub.FreePort;
import kr.chungbaek.hub.TestingHub;
import kr.chungbaek.hub.enrolment.Authority;
import kr.chungbaek.hub.enrolment.HubIdentity;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.routes.enrolment.Pem;
import kr.chungbaek.routes.jms.NodeConnectionFactory;
import kr.chungbaek.wire.channel.Channels;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what at which address: the whole matrix of certificates, rights and addresses. */
class BrokerRolesIT {

    private static final List<String> REGIONS = List.of("jeju", "seoul");

    /** What anybody can ask a broker for. */
    private enum Right {
        SEND,
        CONSUME,
        BROWSE,
        CREATE,
        CREATE_TEMPORARY,
        DELETE
    }

    /** Those who come. */
    private enum Comer {
        JEJU,
        SEOUL,
        /** With a certificate that is not known, or not any more. */
        REVOKED,
        EXPIRED,
        /** Of an authority that calls itself as ours does. */
        OTHER_AUTHORITY,
        /** Jeju's node, which says that it is Seoul's. */
        JEJU_AS_SEOUL,
        WITHOUT_CERTIFICATE,
        WITHOUT_TLS
    }

    @TempDir
    static Path folder;

    private static final Map<String, String> KNOWN = new HashMap<>();
    private static EmbeddedBroker broker;
    private static HubIdentity identity;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        Clock now = Clock.systemUTC();
        Clock lastYear = Clock.fixed(Instant.now().minus(Duration.ofDays(365)), ZoneOffset.UTC);
        Authority ours = Authority.open(folder.resolve("ours"), now);
        Authority earlier = Authority.open(folder.resolve("ours"), lastYear);
        Authority others = Authority.open(folder.resolve("others"), now);
        identity = HubIdentity.open(ours, folder.resolve("hub"), List.of("127.0.0.1"), Optional.empty(), now);
        KNOWN.put(issue(Comer.JEJU, ours), "jeju");
        KNOWN.put(issue(Comer.SEOUL, ours), "seoul");
        issue(Comer.REVOKED, ours);
        KNOWN.put(issue(Comer.EXPIRED, earlier), "jeju");
        KNOWN.put(issue(Comer.OTHER_AUTHORITY, others), "jeju");
        port = FreePort.find();
        Acceptor acceptor = new Acceptor("127.0.0.1", port, identity.credential(), identity.trusted());
        broker = EmbeddedBroker.start(folder.resolve("broker"), acceptor, REGIONS, BrokerRolesIT::region);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void onlyTheExpectedCellsAreOpen() {
        TreeSet<String> open = new TreeSet<>();
        for (Comer comer : Comer.values()) {
            open.addAll(openTo(comer));
        }

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "JEJU SEND records.jeju",
                        "JEJU CONSUME acks.jeju",
                        "JEJU CONSUME alerts.jeju",
                        "SEOUL SEND records.seoul",
                        "SEOUL CONSUME acks.seoul",
                        "SEOUL CONSUME alerts.seoul");
    }

    @Test
    void theHubItselfComesInFromWithinItsProcess() throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url());
                Connection connection = factory.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            for (String region : REGIONS) {
                assertThat(may(session, Right.CONSUME, Channels.records(region)))
                        .isTrue();
                assertThat(may(session, Right.SEND, Channels.acks(region))).isTrue();
                assertThat(may(session, Right.SEND, Channels.alerts(region))).isTrue();
                assertThat(may(session, Right.CONSUME, Channels.dead(region))).isTrue();
            }
        }
    }

    @Test
    void whoeverIsRevokedIsShownOut() throws Exception {
        Authority ours = Authority.open(folder.resolve("ours"), Clock.systemUTC());
        NodeFolder late = new NodeFolder(folder.resolve("LATE"));
        Credential credential = credential(ours);
        write(late, credential);
        String fingerprint = Certificates.fingerprint(credential.certificate());
        KNOWN.put(fingerprint, "jeju");
        List<Exception> told = new CopyOnWriteArrayList<>();
        try (Connection connection = new NodeConnectionFactory(url(), late).createConnection()) {
            connection.setExceptionListener(told::add);
            connection.start();
            broker.closeStrangers();
            assertThat(may(connection.createSession(), Right.CONSUME, Channels.acks("jeju")))
                    .isTrue();

            KNOWN.remove(fingerprint);
            broker.closeStrangers();

            TestingHub.until(() -> !told.isEmpty());
        }
    }

    private static List<String> openTo(Comer comer) {
        List<String> open = new ArrayList<>();
        try (Connection connection = connect(comer)) {
            for (Right right : Right.values()) {
                for (String address : addresses()) {
                    if (may(connection, right, address)) {
                        open.add(comer + " " + right + " " + address);
                    }
                }
            }
        } catch (JMSException refused) {
            return open;
        }
        return open;
    }

    private static Connection connect(Comer comer) throws JMSException {
        return switch (comer) {
            case WITHOUT_TLS -> new ActiveMQConnectionFactory(url() + "?callTimeout=1000").createConnection();
            case WITHOUT_CERTIFICATE ->
                new ActiveMQConnectionFactory(
                                "tcp://127.0.0.1:" + port + "?callTimeout=1000&sslEnabled=true&trustStoreType=PEMCA"
                                        + "&trustStorePassword=none&trustStorePath=" + identity.trusted())
                        .createConnection();
            case JEJU_AS_SEOUL -> new NodeConnectionFactory(url(), node(Comer.JEJU)).createConnection("seoul", "");
            default -> new NodeConnectionFactory(url(), node(comer)).createConnection();
        };
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("no.such.address", "activemq.management", "#"));
        for (String region : REGIONS) {
            addresses.addAll(List.of(
                    Channels.records(region), Channels.acks(region), Channels.alerts(region), Channels.dead(region)));
        }
        return addresses;
    }

    private static boolean may(Connection connection, Right right, String address) {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return may(session, right, address);
        } catch (JMSException refused) {
            return false;
        }
    }

    private static boolean may(Session session, Right right, String address) {
        try {
            switch (right) {
                case SEND ->
                    session.createProducer(session.createQueue(address)).send(session.createTextMessage("x"));
                case CONSUME ->
                    session.createConsumer(session.createQueue(address)).close();
                case BROWSE ->
                    session.createBrowser(session.createQueue(address))
                            .getEnumeration()
                            .hasMoreElements();
                case CREATE -> ((ActiveMQSession) session).getCoreSession().createQueue(queue(address, "own"));
                case CREATE_TEMPORARY ->
                    ((ActiveMQSession) session)
                            .getCoreSession()
                            .createQueue(queue(address, "temporary")
                                    .setTemporary(true)
                                    .setDurable(false));
                case DELETE -> ((ActiveMQSession) session).getCoreSession().deleteQueue(address);
            }
            return true;
        } catch (JMSException | ActiveMQException refused) {
            return false;
        }
    }

    private static QueueConfiguration queue(String address, String name) {
        return QueueConfiguration.of(name + "." + address)
                .setAddress(address)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }

    private static Optional<String> region(X509Certificate certificate) {
        return Optional.ofNullable(KNOWN.get(Certificates.fingerprint(certificate)));
    }

    private static String issue(Comer comer, Authority authority) throws IOException {
        Credential credential = credential(authority);
        write(node(comer), credential);
        return Certificates.fingerprint(credential.certificate());
    }

    private static Credential credential(Authority authority) {
        KeyPair key = Certificates.newKey();
        return new Credential(key.getPrivate(), List.of(authority.node(key.getPublic(), "jeju", Duration.ofDays(90))));
    }

    private static void write(NodeFolder node, Credential credential) throws IOException {
        Files.createDirectories(node.path());
        Files.writeString(node.credentialFile(), credential.pem());
        X509Certificate hub =
                Authority.open(folder.resolve("ours"), Clock.systemUTC()).certificate();
        Files.writeString(node.authorityFile(), Pem.print(List.of(hub)));
    }

    private static NodeFolder node(Comer comer) {
        return new NodeFolder(folder.resolve(comer.name()));
    }

    private static String url() {
        return "tcp://127.0.0.1:" + port;
    }
}
