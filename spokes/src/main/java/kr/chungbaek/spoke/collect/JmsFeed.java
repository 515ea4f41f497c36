package kr.chungbaek.spoke.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.apache.camel.Header;

/**
 * Takes the messages of one queue. A message is in the spool, as a record or in quarantine, before it is acknowledged;
 * one that comes again is known.
 */
public final class JmsFeed {

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
    public void take(Exchange exchange, @Header("JMSMessageID") String id) {
        Object body = exchange.getMessage().getBody();
        byte[] raw = body instanceof byte[] bytes ? bytes : String.valueOf(body).getBytes(StandardCharsets.UTF_8);
        hand.until(exchange, () -> take(raw, "queue " + layout.queue() + ", message " + id));
    }

    void take(byte[] raw, String place) {
        spool.take(collected(raw, place));
    }

    private Collected collected(byte[] raw, String place) {
        Collected none = Collected.of(feed.name(), List.of());
        try {
            JsonNode message = JsonItems.object(raw);
            Map<String, String> columns = JsonItems.columns(message);
            String kind = columns.getOrDefault(layout.kind(), "");
            if (kind.equals(layout.record())) {
                return Collected.of(feed.name(), List.of(normalizer.normalize(new SourceRow(columns, place, raw))));
            }
            Optional<LayoutSource.Closed> closed =
                    layout.closed().filter(mark -> mark.kind().equals(kind));
            if (closed.isPresent()) {
                return none.withClosing(closing(closed.get(), new SourceRow(columns, place, raw)));
            }
            String allowed = layout.closed().map(mark -> ", " + mark.kind()).orElse("");
            throw new Fault(
                    FaultCode.BAD_MESSAGE,
                    "member '" + layout.kind() + "' is '" + kind + "'; allowed: " + layout.record() + allowed);
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.BAD_RECORD) {
                throw fault;
            }
            String reason = Scrubber.scrub(String.valueOf(fault.getMessage()));
            return Collected.of(feed.name(), List.of(new Item.Refused(fault.code(), reason, place, raw)));
        }
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
