package kr.chungbaek.spoke.collect;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.routes.jms.MessageInHand;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.Closing;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.fault.FaultKind;
import org.apache.camel.Exchange;

/**
 * Takes the messages of one queue. A message is in the spool, as a record or in quarantine, before it is acknowledged;
 * one that comes again is known.
 */
public final class JmsFeed {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Feed feed;
    private final LayoutSource.Message layout;
    private final RecordNormalizer normalizer;
    private final Spool spool;
    private final MessageInHand hand = new MessageInHand(SpoolException.class);

    JmsFeed(Feed feed, RecordNormalizer normalizer, Spool spool) {
        this.feed = feed;
        this.layout = (LayoutSource.Message) feed.layout().source();
        this.normalizer = normalizer;
        this.spool = spool;
    }

    /**
     * Called by the route, inside the broker's transaction. While the spool cannot be written, the message stays here: the
     * source's broker would give it up after a few attempts.
     */
    public void take(Exchange exchange) throws JMSException {
        Message message = exchange.getMessage().getBody(Message.class);
        String place = "queue " + layout.queue() + ", message " + message.getJMSMessageID();
        Collected collected = collected(message, place);
        hand.until(exchange, () -> spool.take(collected));
    }

    private Collected collected(Message message, String place) throws JMSException {
        if (message instanceof TextMessage text) {
            return collected(String.valueOf(text.getText()).getBytes(StandardCharsets.UTF_8), place);
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= MOST_BYTES) {
            byte[] raw = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(raw);
            return collected(raw, place);
        }
        // An object is not even looked into: to read it would run what its sender chose.
        String what = message instanceof BytesMessage
                ? "the body has more than " + MOST_BYTES + " bytes"
                : "the message holds neither text nor bytes";
        return refused(new Fault(FaultCode.BAD_MESSAGE, what), place, what.getBytes(StandardCharsets.UTF_8));
    }

    Collected collected(byte[] raw, String place) {
        try {
            return read(new SourceRow(MessageColumns.of(layout.format(), raw), place, raw));
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.BAD_RECORD) {
                throw fault;
            }
            return refused(fault, place, raw);
        }
    }

    private Collected read(SourceRow row) {
        String kind = layout.kinds()
                .map(kinds -> row.columns().getOrDefault(kinds.column(), "").strip())
                .orElse("");
        if (layout.kinds().map(kinds -> kinds.record().equals(kind)).orElse(true)) {
            return Collected.of(feed.name(), List.of(normalizer.normalize(row)));
        }
        Optional<LayoutSource.Closed> closed =
                layout.closed().filter(mark -> mark.kind().equals(kind));
        if (closed.isPresent()) {
            return Collected.of(feed.name(), List.of()).withClosing(closing(closed.get(), row));
        }
        LayoutSource.Kinds kinds = layout.kinds().orElseThrow();
        String allowed = layout.closed().map(mark -> ", " + mark.kind()).orElse("");
        throw new Fault(
                FaultCode.BAD_MESSAGE,
                "member '" + kinds.column() + "' is '" + kind + "'; allowed: " + kinds.record() + allowed);
    }

    private Collected refused(Fault fault, String place, byte[] raw) {
        String reason = Scrubber.scrub(String.valueOf(fault.getMessage()));
        return Collected.of(feed.name(), List.of(new Item.Refused(fault.code(), reason, place, raw)));
    }

    private Closing closing(LayoutSource.Closed mark, SourceRow row) {
        try {
            return new Closing(
                    normalizer.government(text(row, mark.government())),
                    LocalDate.parse(text(row, mark.day())),
                    Long.parseLong(text(row, mark.count())),
                    Long.parseLong(text(row, mark.sum())),
                    row.place(),
                    row.raw());
        } catch (DateTimeException | NumberFormatException e) {
            throw new Fault(FaultCode.BAD_MESSAGE, "the closing of a day cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(SourceRow row, String member) {
        return row.find(member)
                .orElseThrow(
                        () -> new Fault(FaultCode.BAD_MESSAGE, "the closing of a day lacks member '" + member + "'"));
    }
}
