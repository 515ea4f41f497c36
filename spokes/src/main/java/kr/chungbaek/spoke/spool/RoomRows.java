package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** How much room the disk had in the last days, by which it is told when it will be full. */
final class RoomRows {

    private static final String NOTE = "insert into room (at, free) values (?, ?) on conflict (at) do nothing";

    private static final String FORGET = "delete from room where at < ?";

    private static final String OLDEST = "select at, free from room order by at limit 1";

    private static final Duration KEPT = Duration.ofDays(7);

    /** From less, a pace is a guess. */
    private static final Duration LEAST_TIME = Duration.ofHours(1);

    private static final long MOST_DAYS = 3_650;

    void note(Store store, Room room, Instant now) throws SQLException {
        store.update(FORGET, now.minus(KEPT).toEpochMilli());
        store.update(NOTE, now.toEpochMilli(), room.free(now));
    }

    RoomState state(Store store, Room room, Instant now) throws SQLException {
        return new RoomState(room.free(now), room.least(), days(store, room, now));
    }

    private static OptionalLong days(Store store, Room room, Instant now) throws SQLException {
        try (ResultSet row = store.prepare(OLDEST).executeQuery()) {
            if (!row.next()) {
                return OptionalLong.empty();
            }
            Duration time = Duration.between(Instant.ofEpochMilli(row.getLong(1)), now);
            long used = row.getLong(2) - room.free(now);
            if (time.compareTo(LEAST_TIME) < 0 || used <= 0) {
                return OptionalLong.empty();
            }
            long left = Math.max(0, room.free(now) - room.least());
            long days = (long)
                    ((double) left / used * time.toMillis() / Duration.ofDays(1).toMillis());
            return days > MOST_DAYS ? OptionalLong.empty() : OptionalLong.of(days);
        }
    }
}
