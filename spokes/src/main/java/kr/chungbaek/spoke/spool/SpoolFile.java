package kr.chungbaek.spoke.spool;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The file of a spool on which no spoke works: a copy, or that of a spoke which is stopped. */
public record SpoolFile(Path path) {

    private static final String CHECK = "pragma quick_check";

    private static final String CHAIN = """
            select epoch, sequence, (
                select count(*) from batch
                where batch.epoch = chain.epoch and (batch.epoch, batch.sequence) > (acked_epoch, acked_sequence))
            from chain
            """;

    /** As in the spool's own tables, which a backup of an earlier version may not have. */
    private static final String RESTORED = """
            create table if not exists restored (only integer primary key check (only = 1), sequence integer not null)
            """;

    /** One that was a restored one already stays as old as it was. */
    private static final String MARK =
            "insert into restored (only, sequence) select 1, sequence from chain where true on conflict do nothing";

    /**
     * How far a spool reaches.
     *
     * @param sequence the number of the batch sealed last
     * @param unacknowledged batches that no hub had said it has
     */
    public record Reach(long epoch, long sequence, long unacknowledged) {}

    /**
     * Looks whether the file is whole, and how far it reaches.
     *
     * @throws SpoolException when it is damaged, is no spool, or a spoke works on it
     */
    public Reach reach() {
        try (Store store = Store.openAsItIs(path)) {
            return store.transaction(open -> {
                check(open);
                try (ResultSet row = open.prepare(CHAIN).executeQuery()) {
                    if (!row.next()) {
                        throw new SpoolException("'" + path + "' is a spool in which nothing has begun");
                    }
                    return new Reach(row.getLong(1), row.getLong(2), row.getLong(3));
                }
            });
        }
    }

    /**
     * Notes that it was put back from a backup. A new epoch then begins as with any spool that is older than the hub, also
     * before the hub has said so.
     */
    public void markRestored() {
        try (Store store = Store.openAsItIs(path)) {
            store.transaction(open -> {
                open.update(RESTORED);
                return open.update(MARK);
            });
        }
    }

    /** Whether a spoke works on it after all. */
    public boolean isInUse() {
        return Store.isInUse(path);
    }

    /** @throws SpoolException when a spoke works on it */
    public void copyTo(Path copy) {
        try (Store store = Store.openAsItIs(path)) {
            store.copyTo(copy);
        }
    }

    private void check(Store open) throws SQLException {
        try (ResultSet row = open.prepare(CHECK).executeQuery()) {
            String found = row.next() ? row.getString(1) : "nothing";
            if (!found.equals("ok")) {
                throw new SpoolException("'" + path + "' is damaged: " + found);
            }
        }
    }
}
