package kr.chungbaek.simulator.server;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A card company's message broker; its usual queue is {@value #QUEUE}. */
public final class CardCompany implements AutoCloseable {

    public static final String QUEUE = "card.approvals";

    private static final String OWNER = "card-company";
    private static final SimpleString DEAD = SimpleString.of("card.dead");
    private static final long LEAST_FREE = 256L * 1024 * 1024;
    private static final int JOURNAL_FILE = 1024 * 1024;

    private final EmbeddedActiveMQ broker;
    private final int port;
    private final String ownerPassword;

    private CardCompany(EmbeddedActiveMQ broker, int port, String ownerPassword) {
        this.broker = broker;
        this.port = port;
        this.ownerPassword = ownerPassword;
    }

    /** @param user who may consume from the queue, and nothing else */
    public static CardCompany start(Path folder, int port, String user, String password, String ownerPassword)
            throws Exception {
        return start(folder, port, user, password, ownerPassword, List.of(QUEUE));
    }

    /** @param user who may consume from the queues, and nothing else */
    public static CardCompany start(
            Path folder, int port, String user, String password, String ownerPassword, List<String> queues)
            throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration(folder, port, queues));
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(user, password);
        users.addRole(user, "consumer");
        users.addUser(OWNER, ownerPassword);
        users.addRole(OWNER, "producer");
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        broker.start();
        return new CardCompany(broker, port, ownerPassword);
    }

    private static Configuration configuration(Path folder, int port, List<String> queues) {
        AddressSettings settings = new AddressSettings()
                .setDeadLetterAddress(DEAD)
                .setSendToDLAOnNoRoute(true)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
        Configuration configuration = new ConfigurationImpl()
                .setName("card-company-" + port)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalFileSize(JOURNAL_FILE)
                .setJournalMinFiles(2)
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                // Without it, messages wait without a word on any disk that is full to nine tenths.
                .setMinDiskFree(LEAST_FREE)
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .addAddressSetting("#", settings)
                .addAcceptorConfiguration(acceptor(port));
        configuration.addQueueConfiguration(queue(DEAD.toString()));
        configuration.putSecurityRoles("#", Set.of());
        for (String queue : queues) {
            configuration.addQueueConfiguration(queue(queue));
            configuration.putSecurityRoles(queue, Set.of(producer(), consumer()));
        }
        return configuration;
    }

    private static TransportConfiguration acceptor(int port) {
        Map<String, Object> parameters = Map.of("host", "127.0.0.1", "port", port, "protocols", "CORE");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, "netty");
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true);
    }

    private static Role producer() {
        return new Role("producer", true, false, false, false, false, false, false, false, false, false);
    }

    private static Role consumer() {
        return new Role("consumer", false, true, false, false, false, false, false, false, false, false);
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Sends all texts, in this order, in one transaction. */
    public void sendTexts(String queue, List<String> messages) throws JMSException {
        ConnectionFactory factory = new ActiveMQConnectionFactory(url());
        try (Connection connection = factory.createConnection(OWNER, ownerPassword);
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            for (String message : messages) {
                producer.send(session.createTextMessage(message));
            }
            session.commit();
        }
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
