package kr.chungbaek.spoke.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.TablePass;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * Compares a whole table with what was sent of it: rows that were missed are sent, and records whose row is no longer
 * there are withdrawn. A row that cannot be read any more is still there, and its record stays as it was.
 */
final class WholeReading implements TableReading {

    private final Feed feed;
    private final TableRows rows;
    private final Spool spool;
    private final KeysetQuery query;
    private Optional<Map<String, Object>> last = Optional.empty();
    private Optional<TablePass> pass = Optional.empty();

    WholeReading(Feed feed, SqlDialect dialect, TableRows rows, Spool spool) {
        this.feed = feed;
        this.rows = rows;
        this.spool = spool;
        this.query = KeysetQuery.byKey(dialect, feed.layout());
    }

    @Override
    public void begin() {
        last = Optional.empty();
        pass = Optional.of(spool.book(feed.name()).beginPass());
    }

    @Override
    public boolean goesOn() {
        return pass.isPresent();
    }

    @Override
    public boolean isComplete() {
        return pass.isEmpty();
    }

    @Override
    public String sql() {
        return last.isPresent() ? query.after() : query.first();
    }

    @Override
    public Map<String, Object> parameters() {
        return last.map(query::after).orElse(Map.of());
    }

    @Override
    public void take(List<Map<String, Object>> page) {
        TablePass open = pass.orElseThrow();
        if (!page.isEmpty()) {
            last = Optional.of(page.get(page.size() - 1));
            take(open, page);
        }
        if (page.size() < KeysetQuery.ROWS) {
            pass = Optional.empty();
            end(open);
        }
    }

    private void take(TablePass open, List<Map<String, Object>> page) {
        Collected all = rows.collected(page, query::key);
        List<Item.Gone> identities = new ArrayList<>();
        for (int index = 0; index < page.size(); index++) {
            if (all.items().get(index) instanceof Item.Refused) {
                Optional<Item.Gone> identity = rows.identity(page.get(index));
                identity.ifPresentOrElse(identities::add, open::hideKey);
                open.refused(rows.place(query.key(page.get(index))));
            }
        }
        spool.book(feed.name()).takeInPass(all, identities);
    }

    private void end(TablePass open) {
        TablePass.Outcome outcome =
                spool.book(feed.name()).endPass(open, feed.layout().record());
        if (outcome.refusal().isPresent()) {
            throw new Fault(FaultCode.SOURCE_CHANGED, outcome.refusal().get());
        }
        rows.remember(open.refused());
    }
}
