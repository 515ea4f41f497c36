package kr.chungbaek.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.channel.Channels;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what at which address: the whole matrix. */
class BrokerRolesIT {

    private static final List<String> REGIONS = List.of("jeju", "seoul");

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        for (String region : REGIONS) {
            Path own = Files.createDirectories(folder.resolve("keys").resolve(region));
            Files.writeString(
                    own.resolve("public.key"),
                    NodeKeys.print(NodeKeys.generate().getPublic()));
            Files.writeString(own.resolve("broker.password"), region + "-secret");
        }
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        broker = EmbeddedBroker.start(
                folder.resolve("broker"), port, "hub-secret", RegionSecrets.read(folder.resolve("keys")));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aSpokeSendsItsRecordsAndReadsItsAnswersAndNothingElse() {
        List<String> allowed = new ArrayList<>();
        for (String address : addresses()) {
            if (maySend("jeju", address)) {
                allowed.add("send " + address);
            }
            if (mayConsume("jeju", address)) {
                allowed.add("consume " + address);
            }
        }

        assertThat(allowed).containsExactlyInAnyOrder("send records.jeju", "consume acks.jeju", "consume alerts.jeju");
    }

    @Test
    void nobodyComesInWithoutTheRightPassword() {
        assertThat(may("jeju", "seoul-secret", session -> {})).isFalse();
        assertThat(may("stranger", "", session -> {})).isFalse();
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("no.such.address", "activemq.management"));
        for (String region : REGIONS) {
            addresses.addAll(List.of(
                    Channels.records(region), Channels.acks(region), Channels.alerts(region), Channels.dead(region)));
        }
        return addresses;
    }

    private static boolean maySend(String user, String address) {
        return may(
                user,
                user + "-secret",
                session -> session.createProducer(session.createQueue(address)).send(session.createTextMessage("x")));
    }

    private static boolean mayConsume(String user, String address) {
        return may(user, user + "-secret", session -> session.createConsumer(session.createQueue(address)));
    }

    private interface Attempt {
        void with(Session session) throws JMSException;
    }

    private static boolean may(String user, String password, Attempt attempt) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                Connection connection = factory.createConnection(user, password);
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            attempt.with(session);
            return true;
        } catch (JMSException refused) {
            return false;
        }
    }
}
