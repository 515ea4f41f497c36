package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordType;

/** What a spool knows about the table that a feed follows. */
public final class TableBook {

    /** A table that lost more than this part of its rows was more likely emptied by mistake than by right. */
    private static final int MOST_LOST = 2;

    private static final long ALWAYS_ALLOWED = 100;

    /** When a comparison that was refused is tried again where no other time is set: the source may be right by then. */
    private static final Duration REFUSED_AGAIN = Duration.ofHours(1);

    private static final String COLUMNS = "select name, kind from source_column where feed = ? and layout = ?";

    private static final String FORGET_COLUMNS = "delete from source_column where feed = ?";

    private static final String NOTE_COLUMN =
            "insert into source_column (feed, layout, name, kind) values (?, ?, ?, ?)";

    private static final String LAST_PASS = """
            select max(at) from (
                select ended_at as at from pass where feed = ?1
                union all select refused_at from refused_pass where feed = ?1)
            """;

    private static final String NOTE_PASS = """
            insert into pass (feed, ended_at) values (?, ?) on conflict (feed) do update set ended_at = excluded.ended_at
            """;

    private static final String WANTED_PASS = "select 1 from wanted_pass where feed = ?";

    private static final String UNWANT_PASS = "delete from wanted_pass where feed = ?";

    private static final String FORGET_PASSED = "delete from passed where feed = ?";

    private static final String PASS =
            "insert into passed (feed, government, record_key) values (?, ?, ?) on conflict do nothing";

    private static final String KNOWN = "select count(*) from seen where feed = ? and hash <> ?";

    private static final String LOST_COUNT = """
            select count(*) from seen left join passed using (feed, government, record_key)
            where feed = ? and hash <> ? and sequence <= ? and passed.feed is null
            """;

    private static final String LOST = """
            select government, record_key from seen left join passed using (feed, government, record_key)
            where feed = ? and hash <> ? and sequence <= ? and passed.feed is null
            limit ?
            """;

    private final String feed;
    private final Store store;
    private final Tables tables;
    private final Spool spool;
    private final SpokeTime time;

    TableBook(String feed, Store store, Tables tables, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.store = store;
        this.tables = tables;
        this.spool = spool;
        this.time = time;
    }

    /** Which columns the table had when it was read by this layout, and of what kind; empty before that. */
    public Map<String, String> columns(String layout) {
        return store.transaction(open -> {
            Map<String, String> columns = new TreeMap<>();
            try (ResultSet row = open.prepare(COLUMNS, feed, layout).executeQuery()) {
                while (row.next()) {
                    columns.put(row.getString(1), row.getString(2));
                }
            }
            return columns;
        });
    }

    public void noteColumns(String layout, Map<String, String> columns) {
        store.transaction(open -> {
            open.update(FORGET_COLUMNS, feed);
            for (Map.Entry<String, String> column : columns.entrySet()) {
                open.update(NOTE_COLUMN, feed, layout, column.getKey(), column.getValue());
            }
            return columns;
        });
    }

    /** The places of rows that are in quarantine and have not been put right. */
    public Set<String> openPlaces() {
        return store.transaction(open -> tables.quarantine().openPlaces(open, feed));
    }

    /** Without what was sent before exactly as it is, and what is in quarantine exactly as it is. */
    public Collected news(Collected all) {
        return store.transaction(open -> all.withItems(news(open, all.items())));
    }

    private List<Item> news(Store open, List<Item> items) throws SQLException {
        List<Item> news = new ArrayList<>();
        for (Item item : items) {
            if (!isKnown(open, item)) {
                news.add(item);
            }
        }
        return news;
    }

    private boolean isKnown(Store open, Item item) throws SQLException {
        if (item instanceof Item.Put put) {
            CanonicalRecord record = put.record();
            Optional<Version> before = tables.seen().find(open, feed, record.government(), record.key());
            return before.isPresent()
                    && tables.isKnown(open, feed, record, before.get().hash());
        }
        return item instanceof Item.Refused refused
                && tables.quarantine().isOpen(open, feed, refused.place(), refused.raw());
    }

    /**
     * Whether the table is to be compared whole.
     *
     * @param followed whether its changes are followed as well, so that all was read before the first time is due
     */
    public boolean isPassDue(Schedule schedule, Instant now, boolean followed) {
        return store.transaction(open -> {
            if (isWanted(open)) {
                return true;
            }
            try (ResultSet row = open.prepare(LAST_PASS, feed).executeQuery()) {
                long last = row.next() ? row.getLong(1) : 0;
                if (last > 0) {
                    return !now.isBefore(schedule.next(Instant.ofEpochMilli(last)));
                }
            }
            if (followed) {
                open.update(NOTE_PASS, feed, now.toEpochMilli());
            }
            return !followed;
        });
    }

    /** Whether everything is to be compared although no time is set for it: it is wanted, or was refused a while ago. */
    public boolean isPassWanted() {
        Instant before = time.now().minus(REFUSED_AGAIN);
        return store.transaction(open -> isWanted(open) || tables.withdrawals().isRefusedBefore(open, feed, before));
    }

    private boolean isWanted(Store open) throws SQLException {
        try (ResultSet row = open.prepare(WANTED_PASS, feed).executeQuery()) {
            return row.next();
        }
    }

    public TablePass beginPass() {
        return store.transaction(open -> {
            open.update(FORGET_PASSED, feed);
            return new TablePass(tables.chain().state(open).frontier().sequence());
        });
    }

    /**
     * Takes a page of the pass: what of it is news, and that all of it is there.
     *
     * @param identities of rows that are there and are no records
     */
    public void takeInPass(TablePass pass, Collected all, List<Item.Gone> identities) {
        store.transaction(open -> {
            for (Item item : all.items()) {
                if (item instanceof Item.Put put) {
                    CanonicalRecord record = put.record();
                    open.update(PASS, feed, record.government(), record.key());
                }
            }
            for (Item.Gone identity : identities) {
                open.update(PASS, feed, identity.government(), identity.key());
            }
            return all;
        });
        pass.keep(identities);
        Collected news = news(all);
        if (!news.items().isEmpty() || !news.righted().isEmpty()) {
            spool.take(news);
            store.transaction(open -> noteMissed(open, news.items()));
        }
    }

    private int noteMissed(Store open, List<Item> items) throws SQLException {
        for (Item item : items) {
            if (item instanceof Item.Put put) {
                tables.control().missed(open, feed, put);
            }
        }
        return items.size();
    }

    /** Whether records were not met by the pass that were sent before it. */
    public boolean hasLost(TablePass pass) {
        return count(LOST_COUNT, feed, Digest.NONE.bytes(), pass.sequence()) > 0;
    }

    /** Withdraws what the pass has not met, and lets go of quarantined rows that are gone. */
    public TablePass.Outcome endPass(TablePass pass, RecordType type) {
        long lost = count(LOST_COUNT, feed, Digest.NONE.bytes(), pass.sequence());
        Optional<String> refusal = refusal(pass, lost);
        if (refusal.isPresent()) {
            store.transaction(open -> refuse(open, lost, refusal.get()));
            return new TablePass.Outcome(0, refusal);
        }
        withdraw(pass, type);
        store.transaction(open -> {
            tables.quarantine().keepOnly(open, feed, pass.refused(), time.now());
            tables.withdrawals().settle(open, feed);
            open.update(FORGET_PASSED, feed);
            open.update(NOTE_PASS, feed, time.now().toEpochMilli());
            open.update(UNWANT_PASS, feed);
            endSnapshot(open, pass);
            return pass;
        });
        return new TablePass.Outcome(lost, Optional.empty());
    }

    /** Why nothing is withdrawn. */
    private Optional<String> refusal(TablePass pass, long lost) {
        if (store.transaction(open -> tables.withdrawals().isAllowed(open, feed, lost))) {
            return Optional.empty();
        }
        if ((lost > 0 || isSnapshot()) && pass.isKeyHidden()) {
            return Optional.of("records without a row: " + lost + ", but rows are there whose key cannot be read;"
                    + " nothing is withdrawn, here or at the hub, before those are put right" + order(lost));
        }
        long known = count(KNOWN, feed, Digest.NONE.bytes());
        return lost > ALWAYS_ALLOWED && lost > known / MOST_LOST
                ? Optional.of("the table has lost " + lost + " of " + known + " rows; nothing is withdrawn. Look"
                        + " whether it was emptied by mistake" + order(lost))
                : Optional.empty();
    }

    private String order(long lost) {
        return ". If they are gone for good: cb node withdraw --feed " + feed + " --records " + lost;
    }

    /** The table is read again when that is due, not at once: it would be as it is. */
    private String refuse(Store open, long lost, String why) throws SQLException {
        tables.withdrawals().refuse(open, feed, time.now(), lost, why);
        open.update(UNWANT_PASS, feed);
        return why;
    }

    private boolean isSnapshot() {
        return store.transaction(open -> tables.snapshots().isOpen(open, feed));
    }

    /** The first comparison since the epoch began has brought all that is there. */
    private void endSnapshot(Store open, TablePass pass) throws SQLException {
        if (tables.snapshots().isOpen(open, feed)) {
            SnapshotMark end = SnapshotMark.end(feed, pass.unreadable());
            tables.chain().seal(open, time.now(), List.of(), List.of(), Optional.empty(), List.of(end));
            tables.snapshots().end(open, feed);
        }
    }

    private void withdraw(TablePass pass, RecordType type) {
        List<Item> gone = lost(pass, type);
        while (!gone.isEmpty()) {
            spool.take(Collected.of(feed, gone));
            gone = lost(pass, type);
        }
    }

    private List<Item> lost(TablePass pass, RecordType type) {
        return store.transaction(open -> {
            List<Item> gone = new ArrayList<>();
            try (ResultSet row = open.prepare(LOST, feed, Digest.NONE.bytes(), pass.sequence(), Load.MOST)
                    .executeQuery()) {
                while (row.next()) {
                    gone.add(new Item.Gone(type, row.getString(1), type.valuesOf(row.getString(2))));
                }
            }
            return gone;
        });
    }

    private long count(String sql, Object... parameters) {
        return store.transaction(open -> {
            try (ResultSet row = open.prepare(sql, parameters).executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
