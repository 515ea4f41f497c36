package kr.chungbaek.hub;

import java.security.SecureRandom;
import java.util.HexFormat;
import kr.chungbaek.hub.HubProperties.Broker;
import kr.chungbaek.hub.broker.EmbeddedBroker;
import kr.chungbaek.hub.broker.RegionSecrets;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker: embedded unless a URL is given. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    private static final long CALL_TIMEOUT_MILLIS = 10_000;
    private static final int SESSIONS = 200;

    /** The embedded broker and the password that only this process knows. */
    record OwnBroker(EmbeddedBroker broker, String password) implements AutoCloseable {

        @Override
        public void close() {
            broker.close();
        }
    }

    @Bean
    @ConditionalOnExpression("'${chungbaek.broker.url}'.isEmpty()")
    OwnBroker ownBroker(HubProperties properties, RegionSecrets regions) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        int port = properties.broker().port();
        return new OwnBroker(
                EmbeddedBroker.start(properties.dataFolder().resolve("broker"), port, password, regions), password);
    }

    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory connectionFactory(HubProperties properties, ObjectProvider<OwnBroker> embedded) {
        OwnBroker own = embedded.getIfAvailable();
        Broker broker = properties.broker();
        ActiveMQConnectionFactory artemis =
                new ActiveMQConnectionFactory(own == null ? broker.url() : "tcp://127.0.0.1:" + broker.port());
        artemis.setUser(own == null ? broker.user() : EmbeddedBroker.HUB);
        artemis.setPassword(own == null ? broker.password() : own.password());
        artemis.setCallTimeout(CALL_TIMEOUT_MILLIS);
        artemis.setBlockOnDurableSend(true);
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(artemis);
        pool.setMaxConnections(2);
        pool.setMaxSessionsPerConnection(SESSIONS);
        return pool;
    }
}
