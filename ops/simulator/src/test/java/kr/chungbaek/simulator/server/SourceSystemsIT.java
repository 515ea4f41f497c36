package kr.chungbaek.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.chungbaek.simulator.source.DeliverTransfers;
import kr.chungbaek.simulator.source.SaveRows;
import kr.chungbaek.simulator.source.SendCardMessages;
import kr.chungbaek.simulator.source.TransferFile;
import kr.chungbaek.simulator.story.Scene;
import kr.chungbaek.simulator.story.Story;
import kr.chungbaek.simulator.story.Towns;
import kr.chungbaek.simulator.story.WorkingDays;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceSystemsIT {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Story STORY = Story.tell(
            Towns.of(List.of("jeju")),
            new WorkingDays(day -> WEEKEND.contains(day.getDayOfWeek())),
            LocalDate.of(2026, 6, 30),
            1);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static SourceSystems systems;
    private static Map<String, String> places;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        Cluster cluster = new Cluster(postgres.getPort(), "postgres", "postgres");
        Endpoints endpoints = new Endpoints(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());
        systems = SourceSystems.start(
                "jeju", cluster, folder, endpoints, Secrets.in(folder.resolve("secrets.properties")));
        places = systems.placeholders();
    }

    @AfterAll
    static void stop() throws Exception {
        systems.close();
        postgres.close();
    }

    @Test
    void playsASceneOnlyOnce() throws Exception {
        Scene rows = first(SaveRows.class);

        boolean first = systems.play(rows);
        boolean second = systems.play(rows);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void letsASpokeReadRowsButNotChangeThem() throws Exception {
        systems.play(first(SaveRows.class));

        try (var connection = DriverManager.getConnection(
                        places.get("jeju.db.url"), places.get("jeju.db.user"), places.get("jeju.db.password"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from local_tax.assessment")) {
            count.next();
            assertThat(count.getLong(1)).isPositive();
            assertThat(canDelete(statement)).isFalse();
        }
    }

    @Test
    void laysOutABankFileWithItsDoneFile() throws Exception {
        Scene delivery = first(DeliverTransfers.class);
        TransferFile file = ((DeliverTransfers) delivery.deed()).file();
        systems.play(delivery);

        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(new KnownHostsServerKeyVerifier(
                    RejectAllServerKeyVerifier.INSTANCE, Path.of(places.get("jeju.bank.known-hosts"))));
            client.start();
            try (ClientSession session = client.connect(
                            places.get("jeju.bank.user"),
                            places.get("jeju.bank.host"),
                            Integer.parseInt(places.get("jeju.bank.port")))
                    .verify()
                    .getSession()) {
                session.addPasswordIdentity(places.get("jeju.bank.password"));
                session.auth().verify();
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(session);
                try (InputStream read = sftp.read("/out/" + file.name())) {
                    assertThat(read.readAllBytes()).isEqualTo(file.bytes());
                }
                assertThat(sftp.stat("/out/" + file.name() + ".done").getSize()).isZero();
            }
        }
    }

    @Test
    void sendsCardMessagesInOrder() throws Exception {
        Scene scene = first(SendCardMessages.class);
        systems.play(scene);

        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(places.get("jeju.card.url"));
        try (factory;
                Connection connection =
                        factory.createConnection(places.get("jeju.card.user"), places.get("jeju.card.password"));
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(CardCompany.QUEUE));
            TextMessage message = (TextMessage) consumer.receive(10_000);
            assertThat(message.getText()).startsWith("{\"type\":\"approval\",\"approvalNo\":\"C-50000-");
        }
    }

    @Test
    void keepsSecretsToItsOwner() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private static boolean canDelete(Statement statement) {
        try {
            statement.executeUpdate("delete from local_tax.assessment");
            return true;
        } catch (java.sql.SQLException e) {
            return false;
        }
    }

    private static Scene first(Class<?> kind) {
        return STORY.history().stream()
                .filter(scene -> kind.isInstance(scene.deed()))
                .findFirst()
                .orElseThrow();
    }
}
