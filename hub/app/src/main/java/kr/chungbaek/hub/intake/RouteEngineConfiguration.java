package kr.chungbaek.hub.intake;

import jakarta.jms.ConnectionFactory;
import kr.chungbaek.routes.jms.WaitingMessages;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camel, and how it talks to the broker. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(CamelAutoConfiguration.class)
class RouteEngineConfiguration {

    private static final long RECEIVE_MILLIS = 1_000;

    /** The component {@code jms} of all routes: local transactions, database first, acknowledgement last. */
    @Bean
    JmsComponent jms(ConnectionFactory connectionFactory) {
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(connectionFactory);
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setAcceptMessagesWhileStopping(true);
        jms.setAsyncConsumer(false);
        jms.setTransferException(false);
        jms.setDeliveryPersistent(true);
        jms.setReceiveTimeout(RECEIVE_MILLIS);
        WaitingMessages.offerTo(jms.getConfiguration());
        return jms;
    }
}
