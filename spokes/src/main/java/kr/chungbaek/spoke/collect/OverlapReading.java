package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Spool;

/**
 * Follows a table by a column with the moment or the number of a row's change. A row may take its place early and be
 * committed late, behind those that were read: so each poll begins some way back, and keeps only what it did not know.
 */
final class OverlapReading implements TableReading {

    private final Feed feed;
    private final LayoutSource.TableChange.At change;
    private final TableRows rows;
    private final Spool spool;
    private final KeysetQuery query;
    private Optional<OverlapCursor> reached = Optional.empty();
    private Optional<OverlapCursor> begun = Optional.empty();
    private Optional<Map<String, Object>> last = Optional.empty();
    private boolean goesOn;

    OverlapReading(Feed feed, LayoutSource.TableChange.At change, SqlDialect dialect, TableRows rows, Spool spool) {
        this.feed = feed;
        this.change = change;
        this.rows = rows;
        this.spool = spool;
        this.query = KeysetQuery.byChange(dialect, feed.layout(), change.column());
    }

    @Override
    public void begin() {
        reached = spool.cursor(feed.name()).map(OverlapCursor::parse);
        begun = reached;
        last = Optional.empty();
        goesOn = true;
    }

    @Override
    public boolean goesOn() {
        return goesOn;
    }

    @Override
    public boolean isComplete() {
        return !goesOn;
    }

    @Override
    public String sql() {
        if (last.isPresent()) {
            return query.after();
        }
        return begun.isPresent() ? query.from() : query.first();
    }

    @Override
    public Map<String, Object> parameters() {
        if (last.isPresent()) {
            return query.after(last.get());
        }
        return begun.map(from -> query.from(from.back(change.overlap()))).orElse(Map.of());
    }

    @Override
    public void take(List<Map<String, Object>> page) {
        goesOn = page.size() == KeysetQuery.ROWS;
        if (page.isEmpty()) {
            return;
        }
        last = Optional.of(page.get(page.size() - 1));
        OverlapCursor end = OverlapCursor.of(change.column(), last.get().get(KeysetQuery.CHANGE));
        Collected all = rows.collected(page, query::key);
        boolean further = reached.isEmpty() || end.isBeyond(reached.get());
        if (further) {
            reached = Optional.of(end);
            spool.take(all.withCursor(end.print()));
            return;
        }
        Collected news = spool.book(feed.name()).news(all);
        if (!news.items().isEmpty() || !news.righted().isEmpty()) {
            spool.take(news);
        }
    }
}
