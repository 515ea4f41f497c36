package kr.chungbaek.routes.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.Optional;
import org.apache.camel.component.jms.ConsumerType;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsEndpoint;

/**
 * The messages that wait behind the one that a route has in hand. What is taken of them belongs to the same transaction
 * of the broker: all are acknowledged with the one in hand, or all are delivered again. So a queue of many small
 * messages costs one commit for many of them.
 */
public final class WaitingMessages {

    /** A listener works on the thread that receives, or it could not end the transaction. */
    private static final ThreadLocal<MessageConsumer> CONSUMER = new ThreadLocal<>();

    private WaitingMessages() {}

    /** Lets the consumers of a component take messages that wait; without, there are none. */
    public static void offerTo(JmsConfiguration configuration) {
        configuration.setConsumerType(ConsumerType.Custom);
        configuration.setMessageListenerContainerFactory(Listening::new);
    }

    /** The next one of the same queue, in the order of the queue; nothing when none is there now. */
    public static Optional<Message> next() throws JMSException {
        MessageConsumer consumer = CONSUMER.get();
        return consumer == null ? Optional.empty() : Optional.ofNullable(consumer.receiveNoWait());
    }

    private static final class Listening extends DefaultJmsMessageListenerContainer {

        Listening(JmsEndpoint endpoint) {
            super(endpoint);
        }

        @Override
        protected Message receiveMessage(MessageConsumer consumer) throws JMSException {
            CONSUMER.set(consumer);
            return super.receiveMessage(consumer);
        }
    }
}
