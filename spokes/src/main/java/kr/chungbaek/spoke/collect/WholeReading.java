package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.Feed;

/** Reads a whole table, a page after the other, and compares it. */
final class WholeReading implements TableReading {

    private final WholePass pass;
    private final KeysetQuery query;
    private Optional<Map<String, Object>> last = Optional.empty();

    WholeReading(Feed feed, SqlDialect dialect, WholePass pass) {
        this.pass = pass;
        this.query = KeysetQuery.byKey(dialect, feed.layout());
    }

    @Override
    public void begin() {
        last = Optional.empty();
        pass.begin();
    }

    @Override
    public boolean goesOn() {
        return pass.isOpen();
    }

    @Override
    public boolean isComplete() {
        return !pass.isOpen();
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
        if (!page.isEmpty()) {
            last = Optional.of(page.get(page.size() - 1));
            pass.take(page, query::key);
        }
        if (page.size() < KeysetQuery.ROWS) {
            pass.end();
        }
    }
}
