package kr.chungbaek.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.hub.FreePort;
import kr.chungbaek.hub.enrolment.Authority;
import kr.chungbaek.hub.enrolment.HubIdentity;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.utils.VersionLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a broker does with messages as it comes, and what ours does. */
class BrokerTrapsIT {

    private static final int DEFAULT = 7_771;
    private static final int ATTEMPTS = 10;
    private static final long SOON = 2_000;
    private static final long PATIENCE = 60_000;
    private static final String QUEUE = "records.jeju";

    @TempDir
    private Path folder;

    private EmbeddedActiveMQ asItComes;
    private EmbeddedBroker ours;

    @BeforeEach
    void start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addQueueConfiguration(QueueConfiguration.of(QUEUE).setRoutingType(RoutingType.ANYCAST))
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), Map.of("serverId", DEFAULT), "default"));
        asItComes = new EmbeddedActiveMQ();
        asItComes.setConfiguration(configuration);
        asItComes.start();
        Clock now = Clock.systemUTC();
        Authority authority = Authority.open(folder.resolve("authority"), now);
        HubIdentity hub =
                HubIdentity.open(authority, folder.resolve("hub"), List.of("127.0.0.1"), Optional.empty(), now);
        int port = FreePort.find();
        Acceptor acceptor = new Acceptor("127.0.0.1", port, hub.credential(), hub.trusted());
        ours = EmbeddedBroker.start(folder.resolve("broker"), acceptor, List.of("jeju"), node -> Optional.empty());
    }

    @AfterEach
    void stop() throws Exception {
        ours.close();
        asItComes.stop();
    }

    @Test
    void aMessageThatFailsTenTimesIsGone() throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://" + DEFAULT)) {
            failTenTimes(factory);

            assertThat(receive(factory, QUEUE, SOON))
                    .as("removed without a word")
                    .isNull();
        }
    }

    @Test
    void oursLaysItAsideForAnOperator() throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(ours.url())) {
            settings(QUEUE).setRedeliveryDelay(1).setMaxRedeliveryDelay(1);
            failTenTimes(factory);

            assertThat(receive(factory, "dead.jeju", PATIENCE)).isNotNull();
        }
    }

    @Test
    void aQueueAsItComesIsMadeByBeingNamedAndGoesWithItsLastMessage() throws JMSException {
        ActiveMQServer server = asItComes.getActiveMQServer();
        AddressSettings settings = server.getAddressSettingsRepository().getMatch("records.jejo");

        assertThat(settings.isAutoCreateQueues()).isTrue();
        assertThat(settings.isAutoDeleteQueues()).isTrue();
        assertThat((Object) settings.getDeadLetterAddress()).isNull();
        assertThat(settings.isSendToDLAOnNoRoute()).isFalse();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://" + DEFAULT)) {
            send(factory, "records.jejo");
        }
        assertThat(server.locateQueue("records.jejo")).as("nobody reads it").isNotNull();
    }

    @Test
    void ofOursEverySettingHoldsOnTheRunningServer() {
        ActiveMQServer server = ours.server();
        for (String address : List.of("records.jeju", "acks.jeju", "alerts.jeju", "dead.jeju")) {
            AddressSettings settings = settings(address);
            assertThat(settings.isAutoCreateQueues()).as(address).isFalse();
            assertThat(settings.isAutoCreateAddresses()).as(address).isFalse();
            assertThat(settings.isAutoDeleteQueues()).as(address).isFalse();
            assertThat(settings.isAutoDeleteAddresses()).as(address).isFalse();
            assertThat(settings.isSendToDLAOnNoRoute()).as(address).isTrue();
            assertThat((Object) settings.getDeadLetterAddress()).as(address).hasToString("dead.jeju");
            assertThat(settings.getAddressFullMessagePolicy()).as(address).isEqualTo(AddressFullMessagePolicy.PAGE);
            assertThat(settings.getExpiryDelay()).as(address).isEqualTo(-1L);
            assertThat(server.locateQueue(address).isDurable()).as(address).isTrue();
            assertThat(server.locateQueue(address).getRoutingType()).as(address).isEqualTo(RoutingType.ANYCAST);
        }
        Configuration configuration = server.getConfiguration();
        assertThat(configuration.isPersistenceEnabled()).isTrue();
        assertThat(configuration.isSecurityEnabled()).isTrue();
        assertThat(configuration.getJournalType()).isIn(JournalType.NIO, JournalType.ASYNCIO);
        assertThat(configuration.isJournalDatasync()).isTrue();
        assertThat(configuration.isJournalSyncTransactional()).isTrue();
        assertThat(configuration.isJournalSyncNonTransactional()).isTrue();
        assertThat(configuration.getJournalDirectory()).startsWith(folder.toString());
    }

    @Test
    void sessionsOfOthersCannotBeTakenOverAndOnlyOneProtocolIsSpoken() {
        String[] version = VersionLoader.getVersion().getVersionName().split("\\.");
        assertThat(Integer.parseInt(version[0]) * 1_000 + Integer.parseInt(version[1]))
                .as("CVE-2026-57967 is mended in 2.57.0")
                .isGreaterThanOrEqualTo(2_057);
        assertThat(ours.server().getConfiguration().getAcceptorConfigurations())
                .filteredOn(acceptor -> acceptor.getName().equals("nodes"))
                .singleElement()
                .satisfies(acceptor -> assertThat(acceptor.getParams()).containsEntry("protocols", "CORE"));
    }

    private AddressSettings settings(String address) {
        return ours.server().getAddressSettingsRepository().getMatch(address);
    }

    private static void failTenTimes(ActiveMQConnectionFactory factory) throws JMSException {
        send(factory, QUEUE);
        try (Connection connection = factory.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE));
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                assertThat(consumer.receive(PATIENCE)).as("attempt %d", attempt).isNotNull();
                session.rollback();
            }
        }
    }

    private static void send(ActiveMQConnectionFactory factory, String queue) throws JMSException {
        try (Connection connection = factory.createConnection();
                Session session = connection.createSession()) {
            Queue target = session.createQueue(queue);
            session.createProducer(target).send(session.createTextMessage("a batch"));
        }
    }

    private static Message receive(ActiveMQConnectionFactory factory, String queue, long millis) throws JMSException {
        try (Connection connection = factory.createConnection();
                Session session = connection.createSession()) {
            connection.start();
            return session.createConsumer(session.createQueue(queue)).receive(millis);
        }
    }
}
