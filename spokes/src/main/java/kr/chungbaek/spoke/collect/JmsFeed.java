package kr.chungbaek.spoke.collect;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import kr.chungbaek.routes.jms.MessageInHand;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.camel.Exchange;

/**
 * Takes the messages of one queue. A message is in the spool, as a record or in quarantine, before it is acknowledged;
 * one that comes again is known.
 */
public final class JmsFeed {

    private final String queue;
    private final MessageTaking taking;
    private final Spool spool;
    private final MessageInHand hand = new MessageInHand(SpoolException.class);

    JmsFeed(String queue, MessageTaking taking, Spool spool) {
        this.queue = queue;
        this.taking = taking;
        this.spool = spool;
    }

    /**
     * Called by the route, inside the broker's transaction. While the spool cannot be written, the message stays here: the
     * source's broker would give it up after a few attempts.
     */
    public void take(Exchange exchange) throws JMSException {
        Message message = exchange.getMessage().getBody(Message.class);
        String place = "queue " + queue + ", message " + message.getJMSMessageID();
        Collected collected = collected(message, place);
        hand.until(exchange, () -> spool.take(collected));
    }

    private Collected collected(Message message, String place) throws JMSException {
        if (message instanceof TextMessage text) {
            return taking.collected(String.valueOf(text.getText()).getBytes(StandardCharsets.UTF_8), place);
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= MessageTaking.MOST_BYTES) {
            byte[] raw = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(raw);
            return taking.collected(raw, place);
        }
        // An object is not even looked into: to read it would run what its sender chose.
        String what = message instanceof BytesMessage
                ? "the body has more than " + MessageTaking.MOST_BYTES + " bytes"
                : "the message holds neither text nor bytes";
        return taking.refused(new Fault(FaultCode.BAD_MESSAGE, what), place, what.getBytes(StandardCharsets.UTF_8));
    }
}
