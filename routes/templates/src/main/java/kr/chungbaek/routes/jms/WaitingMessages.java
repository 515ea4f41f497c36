package kr.chungbaek.routes.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.component.jms.ConsumerType;
import org.apache.camel.component.jms.JmsConfiguration;

/**
 * The messages that wait behind the one that a route has in hand. What is taken of them belongs to the same transaction
 * of the broker: all are acknowledged with the one in hand, or all are delivered again. So a queue of many small
 * messages costs one commit for many of them.
 *
 * <p>Brokers count deliveries, and give up what was delivered too often. A message that has come back more than once is
 * taken alone, so that one that cannot be taken does not take others with it.
 */
public final class WaitingMessages {

    /** The property in which a broker counts. */
    public static final String DELIVERIES = "JMSXDeliveryCount";

    private static final int MOST_DELIVERIES = 2;

    /** The first of them waits for the last. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final long begun = System.nanoTime();
    private boolean ended;

    private WaitingMessages(boolean ended) {
        this.ended = ended;
    }

    /** Lets the consumers of a component take messages that wait; without, there are none. */
    public static void offerTo(JmsConfiguration configuration) {
        configuration.setConsumerType(ConsumerType.Custom);
        configuration.setMessageListenerContainerFactory(QueueListener::new);
    }

    /** @param deliveries how often the message in hand was delivered, this time among them */
    public static WaitingMessages behind(int deliveries) {
        return new WaitingMessages(deliveries > MOST_DELIVERIES);
    }

    /** @return how often a message was delivered; once where its broker does not count */
    public static int deliveries(Message message) throws JMSException {
        return message.propertyExists(DELIVERIES) ? message.getIntProperty(DELIVERIES) : 1;
    }

    /** The next one of the same queue, in the order of the queue; nothing when none is there now, or no more may be taken. */
    public Optional<Message> next() throws JMSException {
        MessageConsumer consumer = QueueListener.ofThisThread();
        if (ended || consumer == null || System.nanoTime() - begun > LONGEST.toNanos()) {
            return Optional.empty();
        }
        Message next = consumer.receiveNoWait();
        ended = next == null || deliveries(next) > MOST_DELIVERIES;
        return Optional.ofNullable(next);
    }
}
