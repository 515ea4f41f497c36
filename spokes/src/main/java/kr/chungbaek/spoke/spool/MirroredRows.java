package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How far what the mirror holds of each feed has been taken into this spool. */
final class MirroredRows {

    private static final String REACH = """
            insert into mirrored (feed, number) values (?, ?)
            on conflict (feed) do update set number = excluded.number where excluded.number > number
            """;

    private static final String REACHED = "select number from mirrored where feed = ?";

    private static final String GO_BACK = "update mirrored set number = ? where feed = ? and number > ?";

    void reach(Store store, String feed, long number) throws SQLException {
        store.update(REACH, feed, number);
    }

    /** 0 when nothing of it was. */
    long reached(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(REACHED, feed).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** What the mirror holds after a number is taken again. */
    void goBack(Store store, String feed, long number) throws SQLException {
        store.update(GO_BACK, number, feed, number);
    }
}
