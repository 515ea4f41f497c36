package kr.chungbaek.hub;

import kr.chungbaek.hub.HubProperties.Broker;
import kr.chungbaek.hub.broker.Acceptor;
import kr.chungbaek.hub.broker.EmbeddedBroker;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.enrolment.HubIdentity;
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

    /** The embedded broker, which ends when nobody uses it any more. */
    record OwnBroker(EmbeddedBroker broker) implements AutoCloseable {

        @Override
        public void close() {
            broker.close();
        }
    }

    @Bean
    @ConditionalOnExpression("'${chungbaek.broker.url}'.isEmpty()")
    OwnBroker ownBroker(HubProperties properties, HubModel model, HubIdentity identity, Enrolments enrolments) {
        Broker settings = properties.broker();
        Acceptor acceptor = new Acceptor(settings.host(), settings.port(), identity.credential(), identity.trusted());
        return new OwnBroker(EmbeddedBroker.start(
                properties.dataFolder().resolve("broker"),
                acceptor,
                model.governments().regions(),
                enrolments::region));
    }

    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory connectionFactory(HubProperties properties, ObjectProvider<OwnBroker> embedded) {
        OwnBroker own = embedded.getIfAvailable();
        Broker broker = properties.broker();
        ActiveMQConnectionFactory artemis = new ActiveMQConnectionFactory(
                own == null ? broker.url() : own.broker().url());
        if (own == null) {
            artemis.setUser(broker.user());
            artemis.setPassword(broker.password());
        }
        artemis.setCallTimeout(CALL_TIMEOUT_MILLIS);
        artemis.setBlockOnDurableSend(true);
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(artemis);
        pool.setMaxConnections(2);
        pool.setMaxSessionsPerConnection(SESSIONS);
        return pool;
    }
}
