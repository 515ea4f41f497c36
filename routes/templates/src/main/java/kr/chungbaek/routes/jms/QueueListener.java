package kr.chungbaek.routes.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.jspecify.annotations.Nullable;

/** Camel's consumer of a queue, which lets the work on a message take those that wait behind it. */
final class QueueListener extends DefaultJmsMessageListenerContainer {

    /** A message is worked on by the thread that receives it, or it could not end the transaction. */
    private static final ThreadLocal<MessageConsumer> RECEIVING = new ThreadLocal<>();

    QueueListener(JmsEndpoint endpoint) {
        super(endpoint);
    }

    /** Of the queue whose message this thread works on; nothing outside of such work. */
    static @Nullable MessageConsumer ofThisThread() {
        return RECEIVING.get();
    }

    @Override
    protected boolean receiveAndExecute(Object invoker, @Nullable Session session, @Nullable MessageConsumer consumer)
            throws JMSException {
        try {
            return super.receiveAndExecute(invoker, session, consumer);
        } finally {
            RECEIVING.remove();
        }
    }

    @Override
    protected Message receiveMessage(MessageConsumer consumer) throws JMSException {
        RECEIVING.set(consumer);
        return super.receiveMessage(consumer);
    }
}
