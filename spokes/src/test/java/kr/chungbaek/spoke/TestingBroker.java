package kr.chungbaek.spoke;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.chungbaek.simulator.server.FreePort;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real broker on a free port, with its journal in a folder, so that it can be stopped and started again. */
public final class TestingBroker implements AutoCloseable {

    /** Where messages end that the broker has delivered ten times, which is how brokers come. */
    public static final String DEAD = "dead";

    private final Path folder;
    private final List<String> queues;
    private final int port;
    private EmbeddedActiveMQ server;

    private TestingBroker(Path folder, List<String> queues, int port) {
        this.folder = folder;
        this.queues = queues;
        this.port = port;
    }

    public static TestingBroker start(Path folder, String... queues) throws Exception {
        TestingBroker broker = new TestingBroker(folder, List.of(queues), FreePort.find());
        broker.start();
        return broker;
    }

    public void start() throws Exception {
        server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration());
        server.start();
    }

    public void stop() throws Exception {
        server.stop();
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    public ActiveMQConnectionFactory connections() {
        return new ActiveMQConnectionFactory(url());
    }

    /** Messages that wait in a queue or are not acknowledged yet. */
    public long depth(String queue) {
        return server.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    private Configuration configuration() {
        Map<String, Object> acceptor = Map.of("host", "127.0.0.1", "port", port, "protocols", "CORE");
        Configuration configuration = new ConfigurationImpl()
                .setName("testing-" + port)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(1024 * 1024)
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .addAcceptorConfiguration(
                        new TransportConfiguration(NettyAcceptorFactory.class.getName(), acceptor, "netty"));
        configuration.addAddressSetting("#", new AddressSettings().setDeadLetterAddress(SimpleString.of(DEAD)));
        configuration.addQueueConfiguration(queue(DEAD));
        queues.forEach(queue -> configuration.addQueueConfiguration(queue(queue)));
        return configuration;
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
