package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.batch.FeedDeclaration;
import org.jspecify.annotations.Nullable;

/** One row per feed: its cursor, when it was asked last, what it was declared as. */
final class FeedRows {

    private static final String ADD = "insert into feed (feed) values (?) on conflict (feed) do nothing";

    private static final String CURSOR = "select cursor from feed where feed = ?";

    private static final String MOVE = "update feed set cursor = ? where feed = ?";

    private static final String ITEM = "update feed set last_item = ? where feed = ?";

    private static final String POLLED = "update feed set last_poll = ?, held_since = ?, trouble = null where feed = ?";

    private static final String TROUBLE = "update feed set trouble = ? where feed = ?";

    private static final String HELD = "select held_since from feed where feed = ?";

    private static final String DECLARED = "select declared from feed where feed = ?";

    private static final String DECLARE = "update feed set declared = ?, declared_at = ? where feed = ?";

    private static final String TYPE = "update feed set record_type = ? where feed = ?";

    private static final String OF_TYPE = "select feed from feed where record_type = ? order by feed";

    private static final String ALL_DECLARED = "select feed from feed where declared is not null order by feed";

    private static final String WITHDRAW = "update feed set declared = null, declared_at = ? where feed = ?";

    /** What was declared is to be declared again, or withdrawn: that it was is not forgotten. */
    private static final String FORGET = """
            update feed set cursor = null, declared = case when declared is not null then '' end
            """;

    private static final String ALL = """
            select feed, cursor, last_poll, last_item, held_since, coalesce(refused_pass.why, trouble)
            from feed left join refused_pass using (feed)
            where declared is not null or declared_at is null order by feed
            """;

    void add(Store store, String feed) throws SQLException {
        store.update(ADD, feed);
    }

    Optional<String> cursor(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(CURSOR, feed).executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    void moveCursor(Store store, String feed, String cursor) throws SQLException {
        store.update(MOVE, cursor, feed);
    }

    void gave(Store store, String feed, Instant now) throws SQLException {
        store.update(ITEM, now.toEpochMilli(), feed);
    }

    void polled(Store store, String feed, Instant now, boolean held) throws SQLException {
        Long since = held ? heldSince(store, feed).orElse(now).toEpochMilli() : null;
        store.update(POLLED, now.toEpochMilli(), since, feed);
    }

    void trouble(Store store, String feed, String what) throws SQLException {
        store.update(TROUBLE, what, feed);
    }

    Optional<Instant> heldSince(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(HELD, feed).executeQuery()) {
            return row.next() ? instant(row, 1) : Optional.empty();
        }
    }

    /** Notes a declaration; whether it is new or changed. */
    boolean declare(Store store, FeedDeclaration declaration, Instant now) throws SQLException {
        add(store, declaration.feed());
        store.update(TYPE, declaration.recordType(), declaration.feed());
        String text = declaration.toString();
        if (text.equals(declared(store, declaration.feed()))) {
            return false;
        }
        store.update(DECLARE, text, now.toEpochMilli(), declaration.feed());
        return true;
    }

    /** Those declared before that the node no longer has. */
    List<String> withdraw(Store store, Set<String> present, Instant now) throws SQLException {
        List<String> gone = new ArrayList<>();
        try (ResultSet row = store.prepare(ALL_DECLARED).executeQuery()) {
            while (row.next()) {
                gone.add(row.getString(1));
            }
        }
        gone.removeAll(present);
        for (String feed : gone) {
            store.update(WITHDRAW, now.toEpochMilli(), feed);
        }
        return gone;
    }

    /** Those that have ever brought records of a type, also those that the node no longer has: the hub holds their records. */
    List<String> ofType(Store store, String recordType) throws SQLException {
        List<String> feeds = new ArrayList<>();
        try (ResultSet row = store.prepare(OF_TYPE, recordType).executeQuery()) {
            while (row.next()) {
                feeds.add(row.getString(1));
            }
        }
        return feeds;
    }

    private @Nullable String declared(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(DECLARED, feed).executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    void forgetAll(Store store) throws SQLException {
        store.update(FORGET);
    }

    List<FeedState> all(Store store) throws SQLException {
        List<FeedState> states = new ArrayList<>();
        try (ResultSet row = store.prepare(ALL).executeQuery()) {
            while (row.next()) {
                states.add(new FeedState(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        instant(row, 3),
                        instant(row, 4),
                        instant(row, 5),
                        Optional.ofNullable(row.getString(6))));
            }
        }
        return states;
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
