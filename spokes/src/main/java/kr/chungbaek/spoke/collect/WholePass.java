package kr.chungbaek.spoke.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.TablePass;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * Compares all that a source has with what was sent of it: rows that were missed are sent, and records whose row is no
 * longer there are withdrawn. A row that cannot be read any more is still there, and its record stays as it was.
 */
final class WholePass {

    private final Feed feed;
    private final TableRows rows;
    private final Spool spool;
    private final Optional<WholeCount> count;
    private Optional<TablePass> pass = Optional.empty();

    /** @param count absent where the source counts itself */
    WholePass(Feed feed, TableRows rows, Spool spool, Optional<WholeCount> count) {
        this.count = count;
        this.feed = feed;
        this.rows = rows;
        this.spool = spool;
    }

    void begin() {
        pass = Optional.of(spool.book(feed.name()).beginPass());
        count.ifPresent(WholeCount::begin);
    }

    /** All is read once more, for what was not met: what was met stays met, and is counted anew. */
    void beginAgain() {
        count.ifPresent(WholeCount::begin);
    }

    boolean isOpen() {
        return pass.isPresent();
    }

    /** @param key tells a row's key, for people */
    void take(List<Map<String, Object>> page, Function<Map<String, Object>, String> key) {
        TablePass open = pass.orElseThrow();
        Collected all = rows.collected(page, key);
        List<Item.Gone> identities = new ArrayList<>();
        for (int index = 0; index < page.size(); index++) {
            if (all.items().get(index) instanceof Item.Refused) {
                Optional<Item.Gone> identity = rows.identity(page.get(index));
                identity.ifPresentOrElse(identities::add, open::hideKey);
                open.refused(rows.place(key.apply(page.get(index))));
            }
        }
        spool.book(feed.name()).takeInPass(open, all, identities);
        count.ifPresent(sums -> sums.add(all.items()));
    }

    /** Whether records were not met that were sent before. */
    boolean hasLost() {
        return spool.book(feed.name()).hasLost(pass.orElseThrow());
    }

    /** @throws Fault SOURCE_CHANGED when so much is gone that it is rather a mistake */
    void end() {
        TablePass open = pass.orElseThrow();
        pass = Optional.empty();
        TablePass.Outcome outcome =
                spool.book(feed.name()).endPass(open, feed.layout().record());
        if (outcome.refusal().isPresent()) {
            throw new Fault(FaultCode.SOURCE_CHANGED, outcome.refusal().get());
        }
        rows.remember(open.refused());
        count.ifPresent(WholeCount::end);
    }
}
