package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Pushed requests by their idempotency key. */
final class Pushes {

    private static final String PUT = """
            insert into push (feed, push_key, sha256, received, forwarded, unchanged, quarantined, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            select sha256, received, forwarded, unchanged, quarantined from push where feed = ? and push_key = ?
            """;

    private static final String FORGET = "delete from push";

    void put(Store store, String feed, PushKey key, Tally tally, Instant now) throws SQLException {
        store.update(
                PUT,
                feed,
                key.key(),
                key.sha256(),
                tally.received(),
                tally.forwarded(),
                tally.unchanged(),
                tally.quarantined(),
                now.toEpochMilli());
    }

    Optional<TakenPush> find(Store store, String feed, String key) throws SQLException {
        try (ResultSet row = store.prepare(FIND, feed, key).executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Tally tally = new Tally(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            return Optional.of(new TakenPush(row.getString(1), tally));
        }
    }

    void forgetAll(Store store) throws SQLException {
        store.update(FORGET);
    }
}
