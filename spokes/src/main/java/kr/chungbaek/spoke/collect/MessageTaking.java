package kr.chungbaek.spoke.collect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.Closing;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.fault.FaultKind;

/** Makes of a message's body what its layout says: a record, the closing of a day, or a refusal. */
final class MessageTaking {

    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Feed feed;
    private final LayoutSource.Message layout;
    private final RecordNormalizer normalizer;

    MessageTaking(Feed feed, RecordNormalizer normalizer) {
        this.feed = feed;
        this.layout = (LayoutSource.Message) feed.layout().source();
        this.normalizer = normalizer;
    }

    String feed() {
        return feed.name();
    }

    /** What a body brings, or why it brings nothing. */
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

    Collected refused(Fault fault, String place, byte[] raw) {
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
