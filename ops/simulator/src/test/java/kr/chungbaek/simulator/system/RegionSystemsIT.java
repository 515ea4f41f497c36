package kr.chungbaek.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.chungbaek.simulator.plot.Scale;
import kr.chungbaek.simulator.plot.Simulation;
import kr.chungbaek.simulator.server.CardCompany;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.Endpoints;
import kr.chungbaek.simulator.server.FreePort;
import kr.chungbaek.simulator.server.Secrets;
import kr.chungbaek.simulator.testing.Config;
import kr.chungbaek.simulator.world.LocalGovernments;
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

/** The systems of one region after eleven months were laid into them: what a spoke gets from each. */
final class RegionSystemsIT {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 20);
    private static final LocalDate FIRST = TODAY.minusDays(Simulation.DAYS);
    private static final Charset MS949 = Charset.forName("x-windows-949");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static SimulatedNation nation;
    private static Map<String, String> places;

    @BeforeAll
    static void load() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        Cluster cluster = new Cluster(postgres.getPort(), "postgres", "postgres");
        SimulatedNation.prepare(cluster, Config.forms());
        nation = new SimulatedNation(FIRST, true);
        Endpoints endpoints = new Endpoints(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());
        places = nation.start(
                        "jeju",
                        cluster,
                        folder,
                        endpoints,
                        Secrets.in(folder.resolve("secrets.properties")),
                        Config.forms(),
                        Config.governments())
                .placeholders();
        simulation().play(nation);
        nation.loaded();
    }

    private static Simulation simulation() {
        return new Simulation(
                Config.types(),
                Config.calendar(),
                LocalGovernments.of(Config.governments(), List.of("jeju"), 1),
                TODAY,
                Scale.SMALL,
                1,
                scenario -> true);
    }

    @AfterAll
    static void stop() throws Exception {
        nation.close();
        postgres.close();
    }

    @Test
    void aSpokeReadsRowsAndCannotChangeThem() throws Exception {
        assertThat(number("select count(*) from local_tax.tax_refund")).isPositive();
        assertThat(number("select count(*) from saeol.business_permit where prmt_kind_cd !~ '^\\d\\d$'"))
                .isZero();
        assertThat(canDelete()).isFalse();
    }

    @Test
    void rowsAreThoseOfTheSimulation() throws Exception {
        long played = nation.counts().get("jeju").get("tax_refund");
        long later = days().stream()
                .flatMap(day -> nation.entered("jeju", day).stream())
                .filter(fact -> fact.type().name().equals("tax_refund") && fact.version() == 1)
                .count();

        assertThat(number("select count(*) from local_tax.tax_refund")).isEqualTo(played - later);
    }

    @Test
    void theBankHasOneFileOfTheMonthsBeforeInItsOwnCharset() throws Exception {
        String name = "TRN_" + FIRST.minusDays(1).toString().replace("-", "") + "_01.dat";

        String text = new String(sftp("/out/" + name), MS949);

        assertThat(text.lines()).allMatch(line -> line.getBytes(MS949).length == 240);
        assertThat(text.lines().findFirst().orElseThrow()).startsWith("H20270119");
        assertThat(text).contains("월");
        assertThat(sftp("/out/" + name + ".done")).isEmpty();
    }

    @Test
    void theTreasurysBankHasItsAccountsWithTitles() throws Exception {
        String name = "ACC_" + FIRST.minusDays(1).toString().replace("-", "") + "_01.csv";

        String text = Files.readString(folder.resolve("jeju/treasury/files/out").resolve(name), MS949);

        assertThat(text).startsWith("자치단체코드,계좌번호");
    }

    @Test
    void theCardCompanySendsApprovalsAndClosesTheLastDay() throws Exception {
        List<String> messages = messages();

        assertThat(messages).first().asString().startsWith("{\"type\":\"approval\",\"sgg\":\"50000\"");
        assertThat(messages).anyMatch(text -> text.contains("\"type\":\"day-closed\"") && text.contains("2027-01-19"));
    }

    @Test
    void secretsAreTheirOwnersOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private static List<LocalDate> days() {
        return FIRST.datesUntil(TODAY.plusDays(1)).toList();
    }

    private static List<String> messages() throws Exception {
        List<String> texts = new ArrayList<>();
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(places.get("jeju.card.url"));
        try (factory;
                Connection connection =
                        factory.createConnection(places.get("jeju.card.user"), places.get("jeju.card.password"));
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(CardCompany.QUEUE));
            TextMessage message = (TextMessage) consumer.receive(10_000);
            while (message != null) {
                texts.add(message.getText());
                message = (TextMessage) consumer.receive(500);
            }
        }
        return texts;
    }

    private static byte[] sftp(String path) throws Exception {
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
                SftpClient files = SftpClientFactory.instance().createSftpClient(session);
                try (InputStream read = files.read(path)) {
                    return read.readAllBytes();
                }
            }
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        places.get("jeju.db.url"), places.get("jeju.db.user"), places.get("jeju.db.password"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static boolean canDelete() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        places.get("jeju.db.url"), places.get("jeju.db.user"), places.get("jeju.db.password"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from local_tax.tax_refund");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
