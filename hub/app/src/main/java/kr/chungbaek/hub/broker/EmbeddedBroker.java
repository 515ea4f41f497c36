package kr.chungbaek.hub.broker;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kr.chungbaek.wire.channel.Channels;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Artemis within the hub's process. Each region may send its records and read its acknowledgements and alerts, nothing
 * else; no address comes into being by being named; what cannot be handled goes to {@code dead.<region>}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    static final String HUB = "hub";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private static final long PAGE_FROM = 32L * 1024 * 1024;
    private static final long LEAST_FREE = 256L * 1024 * 1024;
    private static final int JOURNAL_FILE = 1024 * 1024;
    private static final int ATTEMPTS = 10;
    private static final int FOR_EVER = -1;
    private static final long REDELIVERY_MILLIS = 500;

    private static final AtomicInteger BROKERS = new AtomicInteger();

    private final EmbeddedActiveMQ server;
    private final NodeSecurity security;
    private final String url;

    private EmbeddedBroker(EmbeddedActiveMQ server, NodeSecurity security, String url) {
        this.server = server;
        this.security = security;
        this.url = url;
    }

    /**
     * Starts the broker.
     *
     * @param folder where its journal is kept
     * @param regions those that may have a node
     * @param nodes the region whose node shows a certificate, while it counts
     * @throws Fault when it does not start
     */
    public static EmbeddedBroker start(
            Path folder,
            Acceptor acceptor,
            Collection<String> regions,
            Function<X509Certificate, Optional<String>> nodes) {
        int number = BROKERS.getAndIncrement();
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration(folder, acceptor, number, regions));
        NodeSecurity security = new NodeSecurity(nodes);
        server.setSecurityManager(security);
        try {
            server.start();
        } catch (Exception e) { // Artemis declares no narrower one
            throw new Fault(FaultCode.BROKER_DOWN, "the embedded broker in '" + folder + "' does not start", e);
        }
        return new EmbeddedBroker(server, security, "vm://" + number);
    }

    /** By which the hub itself connects, from within its process. */
    public String url() {
        return url;
    }

    /** Ends the connections of those whose certificate counts no more. */
    public void closeStrangers() {
        for (RemotingConnection connection :
                server.getActiveMQServer().getRemotingService().getConnections()) {
            if (!security.isWelcome(connection)) {
                LOG.warn("connection closed reason=certificate-counts-no-more from={}", connection.getRemoteAddress());
                connection.fail(new ActiveMQSecurityException("the certificate counts no more"));
            }
        }
    }

    /** For what the tests of this room look up. */
    ActiveMQServer server() {
        return server.getActiveMQServer();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares no narrower one
            throw new Fault(FaultCode.BROKER_DOWN, "the embedded broker does not stop", e);
        }
    }

    private static Configuration configuration(Path folder, Acceptor acceptor, int number, Collection<String> regions) {
        Configuration configuration = new ConfigurationImpl()
                .setName("chungbaek-hub-" + number)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(JOURNAL_FILE)
                .setJournalMinFiles(2)
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                // Artemis would stop taking messages, without a word to senders, at nine tenths of any disk.
                .setMinDiskFree(LEAST_FREE)
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                // What was allowed a moment ago may be revoked, and two nodes may give the same name.
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setPopulateValidatedUser(true)
                .addAcceptorConfiguration(acceptor.configuration())
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), Map.of("serverId", number), "hub"));
        configuration.putSecurityRoles("#", Set.of());
        regions.forEach(region -> declare(configuration, region));
        return configuration;
    }

    private static void declare(Configuration configuration, String region) {
        String dead = Channels.dead(region);
        for (String address : List.of(Channels.records(region), Channels.acks(region), Channels.alerts(region), dead)) {
            configuration.addQueueConfiguration(QueueConfiguration.of(address)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(true));
            configuration.addAddressSetting(address, settings(dead));
        }
        configuration.addAddressSetting(Channels.alerts(region), alerts(dead));
        configuration.putSecurityRoles(Channels.records(region), Set.of(all(HUB), sender(region)));
        configuration.putSecurityRoles(Channels.acks(region), Set.of(all(HUB), consumer(region)));
        configuration.putSecurityRoles(Channels.alerts(region), Set.of(all(HUB), consumer(region)));
        configuration.putSecurityRoles(dead, Set.of(all(HUB)));
    }

    /** An alert that was sent is never sent again, and its node refuses none: only the officer can be missing it. */
    static AddressSettings alerts(String dead) {
        return settings(dead).setMaxDeliveryAttempts(FOR_EVER);
    }

    private static AddressSettings settings(String dead) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(dead))
                .setExpiryAddress(SimpleString.of(dead))
                .setSendToDLAOnNoRoute(true)
                .setMaxDeliveryAttempts(ATTEMPTS)
                .setRedeliveryDelay(REDELIVERY_MILLIS)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(REDELIVERY_MILLIS * 120)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(PAGE_FROM);
    }

    static String role(String region) {
        return "spoke-" + region;
    }

    private static Role all(String name) {
        return new Role(name, true, true, false, false, false, false, false, true, false, false);
    }

    private static Role sender(String region) {
        return new Role(role(region), true, false, false, false, false, false, false, false, false, false);
    }

    private static Role consumer(String region) {
        return new Role(role(region), false, true, false, false, false, false, false, false, false, false);
    }
}
