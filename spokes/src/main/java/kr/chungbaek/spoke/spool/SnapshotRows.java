package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Feeds that are being read again from their beginning, and of which the hub waits to be told the end. */
final class SnapshotRows {

    private static final String BEGIN = "insert into snapshot (feed) values (?) on conflict do nothing";

    private static final String IS_OPEN = "select 1 from snapshot where feed = ?";

    private static final String END = "delete from snapshot where feed = ?";

    private static final String FORGET = "delete from snapshot";

    void begin(Store store, String feed) throws SQLException {
        store.update(BEGIN, feed);
    }

    boolean isOpen(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(IS_OPEN, feed).executeQuery()) {
            return row.next();
        }
    }

    void end(Store store, String feed) throws SQLException {
        store.update(END, feed);
    }

    void forgetAll(Store store) throws SQLException {
        store.update(FORGET);
    }
}
