package kr.chungbaek.routes.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.Optional;
import org.apache.camel.component.jms.ConsumerType;
import org.apache.camel.component.jms.JmsConfiguration;

/**
 * The messages that wait behind the one that a route has in hand. What is taken of them belongs to the same transaction
 * of the broker: all are acknowledged with the one in hand, or all are delivered again. So a queue of many small
 * messages costs one commit for many of them.
 */
public final class WaitingMessages {

    private WaitingMessages() {}

    /** Lets the consumers of a component take messages that wait; without, there are none. */
    public static void offerTo(JmsConfiguration configuration) {
        configuration.setConsumerType(ConsumerType.Custom);
        configuration.setMessageListenerContainerFactory(QueueListener::new);
    }

    /** The next one of the same queue, in the order of the queue; nothing when none is there now. */
    public static Optional<Message> next() throws JMSException {
        MessageConsumer consumer = QueueListener.ofThisThread();
        return consumer == null ? Optional.empty() : Optional.ofNullable(consumer.receiveNoWait());
    }
}
