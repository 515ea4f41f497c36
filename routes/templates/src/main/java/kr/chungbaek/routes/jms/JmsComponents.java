package kr.chungbaek.routes.jms;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.function.Supplier;
import kr.chungbaek.routes.enrolment.NodeFolder;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** Camel's JMS component over Artemis, with the settings that lose nothing. */
public final class JmsComponents {

    private static final int CALL_TIMEOUT = 10_000;
    private static final int RECOVERY_PAUSE = 1_000;
    private static final int CONNECTIONS = 1;

    private JmsComponents() {}

    /** A component for one broker and one user of it. */
    public static JmsComponent of(String url, String user, String password) {
        return component(url, () -> factory(url, user, password));
    }

    /** A component for the hub's broker, where the node is known by its certificate. */
    public static JmsComponent of(String url, NodeFolder node) {
        return component(url, () -> new NodeConnectionFactory(url, node));
    }

    private static JmsComponent component(String url, Supplier<ConnectionFactory> connections) {
        JmsConfiguration configuration = new JmsConfiguration();
        configuration.setListenerConnectionFactory(connections.get());
        configuration.setTemplateConnectionFactory(pool(connections.get()));
        configuration.setConnectionFactory(configuration.getListenerConnectionFactory());
        configuration.setTransacted(true);
        configuration.setLazyCreateTransactionManager(false);
        configuration.setCacheLevelName("CACHE_CONSUMER");
        configuration.setAcceptMessagesWhileStopping(true);
        configuration.setAsyncConsumer(false);
        configuration.setTransferException(false);
        configuration.setDeliveryPersistent(true);
        configuration.setRecoveryInterval(RECOVERY_PAUSE);
        WaitingMessages.offerTo(configuration);
        configuration.setExceptionListener(new OutageLog(url, Clock.systemUTC()));
        return new PooledJmsComponent(configuration);
    }

    /** A component that takes the messages of a broker that is not ours: a body is the message as it is. */
    public static JmsComponent foreign(String url, String user, String password) {
        JmsComponent component = of(url, user, password);
        component.getConfiguration().setMessageConverter(new UntouchedMessages());
        return component;
    }

    private static ActiveMQConnectionFactory factory(String url, String user, String password) {
        ActiveMQConnectionFactory factory = factory(url);
        factory.setUser(user);
        factory.setPassword(password);
        return factory;
    }

    /** @throws IllegalArgumentException when the text is no address */
    static ActiveMQConnectionFactory factory(String url) {
        try {
            ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
            // A broker that takes no more becomes an error, which the sender tries again.
            factory.setCallTimeout(CALL_TIMEOUT);
            factory.setBlockOnDurableSend(true);
            factory.setReconnectAttempts(0);
            // Objects of others are never unpacked.
            factory.setDeserializationDenyList("*");
            return factory;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + url + "' is not a broker's address, as in tcp://host:61616", e);
        }
    }

    private static JmsPoolConnectionFactory pool(ConnectionFactory factory) {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(factory);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    /** Closes its pool when it stops. */
    private static final class PooledJmsComponent extends JmsComponent {

        PooledJmsComponent(JmsConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected void doShutdown() throws Exception {
            super.doShutdown();
            ((JmsPoolConnectionFactory) getConfiguration().getTemplateConnectionFactory()).stop();
        }
    }
}
