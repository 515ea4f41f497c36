package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.DayLimits;

/** Feeds that wait for an operator. */
final class PauseRows {

    private static final String PAUSE =
            "insert into pause (feed, why, since) values (?, ?, ?) on conflict (feed) do nothing";

    private static final String RESUME = "delete from pause where feed = ?";

    private static final String ALLOW = """
            insert into allowance (feed, day, forwarded, quarantined) values (?, ?, ?, ?)
            on conflict (feed) do update set
                day = excluded.day, forwarded = excluded.forwarded, quarantined = excluded.quarantined
            """;

    private static final String ALLOWED = "select forwarded, quarantined from allowance where feed = ? and day = ?";

    private static final String WHY = "select why from pause where feed = ?";

    private static final String ALL = "select feed, why, since from pause order by feed";

    void pause(Store store, String feed, String why, Instant now) throws SQLException {
        store.update(PAUSE, feed, why, now.toEpochMilli());
    }

    /** @return whether the feed had been paused */
    boolean resume(Store store, String feed, LocalDate day, Tally today) throws SQLException {
        store.update(ALLOW, feed, day.toString(), today.forwarded(), today.quarantined());
        return store.update(RESUME, feed) > 0;
    }

    /** Which limit a feed has gone beyond since an operator last let it go on, on one day. */
    Optional<String> breach(Store store, String feed, LocalDate day, Tally today, DayLimits limits)
            throws SQLException {
        try (ResultSet row = store.prepare(ALLOWED, feed, day.toString()).executeQuery()) {
            boolean allowed = row.next();
            long forwarded = allowed ? row.getLong(1) : 0;
            long quarantined = allowed ? row.getLong(2) : 0;
            return limits.breach(today.forwarded() - forwarded, today.quarantined() - quarantined);
        }
    }

    Optional<String> why(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(WHY, feed).executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    List<Pause> all(Store store) throws SQLException {
        List<Pause> pauses = new ArrayList<>();
        try (ResultSet row = store.prepare(ALL).executeQuery()) {
            while (row.next()) {
                pauses.add(new Pause(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
            }
        }
        return pauses;
    }
}
