package kr.chungbaek.spoke.collect;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.routes.jms.MessageInHand;
import kr.chungbaek.routes.jms.WaitingMessages;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.camel.Exchange;

/**
 * Takes the messages of one queue, as many at once as wait. A message is in the spool, as a record or in quarantine, before
 * it is acknowledged; one that comes again is known. Where a record and its correction were taken together and come again,
 * the broker having failed in between, both are sent again in their order.
 */
public final class JmsFeed {

    private static final long MOST_BYTES_TOGETHER = 1 << 20;

    private final String queue;
    private final MessageTaking taking;
    private final OnceFeed once;
    private final MessageInHand hand = new MessageInHand(SpoolException.class);

    JmsFeed(String queue, MessageTaking taking, OnceFeed once) {
        this.queue = queue;
        this.taking = taking;
        this.once = once;
    }

    /**
     * Called by the route, inside the broker's transaction; takes the messages that wait behind this one with it. While
     * the spool cannot be written, they stay here: the source's broker would give them up after a few attempts.
     */
    public void take(Exchange exchange) throws JMSException {
        Message first = exchange.getMessage().getBody(Message.class);
        WaitingMessages waiting = WaitingMessages.behind(WaitingMessages.deliveries(first));
        List<OnceFeed.Given> given = new ArrayList<>();
        long bytes = 0;
        for (Optional<Message> next = Optional.of(first); next.isPresent(); ) {
            OnceFeed.Given one = read(next.get());
            given.add(one);
            bytes += one.raw().length;
            // The closing of a day counts what came before it, and not what comes behind.
            boolean goesOn = given.size() < Load.MOST
                    && bytes < MOST_BYTES_TOGETHER
                    && one.collected().closings().isEmpty();
            next = goesOn ? waiting.next() : Optional.empty();
        }
        hand.until(exchange, () -> once.take(given));
    }

    private OnceFeed.Given read(Message message) throws JMSException {
        String place = "queue " + queue + ", message " + message.getJMSMessageID();
        Optional<byte[]> body = body(message);
        byte[] raw = body.orElseGet(() -> unreadable(message));
        Collected collected = body.isPresent() ? taking.collected(raw, place) : taking.refused(fault(raw), place, raw);
        return new OnceFeed.Given(place, raw, collected);
    }

    private static Optional<byte[]> body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return Optional.of(String.valueOf(text.getText()).getBytes(StandardCharsets.UTF_8));
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= MessageTaking.MOST_BYTES) {
            byte[] raw = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(raw);
            return Optional.of(raw);
        }
        return Optional.empty();
    }

    private static byte[] unreadable(Message message) {
        // An object is not even looked into: to read it would run what its sender chose.
        String what = message instanceof BytesMessage
                ? "the body has more than " + MessageTaking.MOST_BYTES + " bytes"
                : "the message holds neither text nor bytes";
        return what.getBytes(StandardCharsets.UTF_8);
    }

    private static Fault fault(byte[] what) {
        return new Fault(FaultCode.BAD_MESSAGE, new String(what, StandardCharsets.UTF_8));
    }
}
