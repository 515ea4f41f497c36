package kr.chungbaek.hub.broker;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.chungbaek.wire.channel.Channels;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
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
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * Artemis within the hub's process. Each region may send its records and read its acknowledgements and alerts, nothing
 * else; no address comes into being by being named; what cannot be handled goes to {@code dead.<region>}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** The hub's own user. */
    public static final String HUB = "hub";

    private static final long PAGE_FROM = 32L * 1024 * 1024;
    private static final int JOURNAL_FILE = 1024 * 1024;
    private static final int ATTEMPTS = 10;
    private static final int FOR_EVER = -1;
    private static final long REDELIVERY_MILLIS = 500;

    private final EmbeddedActiveMQ server;

    private EmbeddedBroker(EmbeddedActiveMQ server) {
        this.server = server;
    }

    /**
     * Starts the broker.
     *
     * @param folder where its journal is kept
     * @param port of its acceptor on loopback
     * @throws Fault when it does not start
     */
    public static EmbeddedBroker start(Path folder, int port, String hubPassword, RegionSecrets regions) {
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration(folder, port, regions.byRegion().keySet()));
        server.setSecurityManager(
                new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users(hubPassword, regions)));
        try {
            server.start();
        } catch (Exception e) { // Artemis declares no narrower one
            throw new Fault(FaultCode.BROKER_DOWN, "the embedded broker in '" + folder + "' does not start", e);
        }
        return new EmbeddedBroker(server);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares no narrower one
            throw new Fault(FaultCode.BROKER_DOWN, "the embedded broker does not stop", e);
        }
    }

    private static SecurityConfiguration users(String hubPassword, RegionSecrets regions) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(HUB, hubPassword);
        users.addRole(HUB, HUB);
        regions.byRegion().forEach((region, secret) -> {
            users.addUser(region, secret.password());
            users.addRole(region, role(region));
        });
        return users;
    }

    private static Configuration configuration(Path folder, int port, Collection<String> regions) {
        Configuration configuration = new ConfigurationImpl()
                .setName("chungbaek-hub-" + port)
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
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration(acceptor(port));
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

    private static TransportConfiguration acceptor(int port) {
        Map<String, Object> parameters = Map.of("host", "127.0.0.1", "port", port, "protocols", "CORE");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, "spokes");
    }

    private static String role(String region) {
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
