package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Which of two versions of a record the source gave later. What is taken a second time, out of quarantine or out of a file
 * that is read again, comes late and is old: it must not take the place of what came in between.
 */
final class Ranking {

    private final Tables tables;
    private final Store store;
    private final String feed;
    private final OptionalLong fixed;
    private final boolean remembers;
    private long last;

    Ranking(Tables tables, Store store, Collected collected) throws SQLException {
        this.tables = tables;
        this.store = store;
        this.feed = collected.feed();
        this.fixed = fixed(collected);
        this.remembers = tables.quarantine().hasOpen(store, feed);
        this.last = tables.quarantine().lastNumber(store);
    }

    private OptionalLong fixed(Collected collected) throws SQLException {
        if (collected.file().isPresent()) {
            String sha256 = collected.file().get().sha256();
            return OptionalLong.of(tables.files().number(store, feed, sha256));
        }
        OptionalLong item = collected.replayed();
        return item.isPresent() ? OptionalLong.of(item.getAsLong() - 1) : OptionalLong.empty();
    }

    /** An item has gone into quarantine: what comes behind it is later. */
    void refused() throws SQLException {
        last = tables.quarantine().lastNumber(store);
    }

    long rank() {
        return fixed.orElse(last);
    }

    /** Whether the source gave what was sent of a record after what is taken now. */
    boolean isBehind(Version sent) {
        return fixed.isPresent() && sent.rank() > fixed.getAsLong();
    }

    /** The source gave it once more: what waits in quarantine from before is older, also where nothing has changed. */
    void confirm(String government, String key, Version sent) throws SQLException {
        if (remembers && sent.rank() < rank()) {
            tables.seen().rank(store, feed, government, key, rank());
        }
    }
}
