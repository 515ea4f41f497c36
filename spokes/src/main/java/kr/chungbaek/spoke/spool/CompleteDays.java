package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.batch.Completeness;

/** Through which business day each feed is complete for each government. A day never goes back. */
final class CompleteDays {

    private static final String RAISE = """
            insert into complete (feed, government, through, pending) values (?, ?, ?, 1)
            on conflict (feed, government) do update set through = excluded.through, pending = 1
            where excluded.through > through
            """;

    private static final String PENDING = """
            select feed, government, through from complete where pending = 1 order by feed, government
            """;

    private static final String SENT = "update complete set pending = 0 where pending = 1";

    private static final String AGAIN = "update complete set pending = 1";

    private static final String ALL = "select feed, government, through from complete order by feed, government";

    void raise(Store store, Completeness complete) throws SQLException {
        store.update(
                RAISE,
                complete.feed(),
                complete.government(),
                complete.through().toString());
    }

    /** What the hub has not been told, which counts as told from now on. */
    List<Completeness> takePending(Store store) throws SQLException {
        List<Completeness> pending = read(store, PENDING);
        if (!pending.isEmpty()) {
            store.update(SENT);
        }
        return pending;
    }

    void tellAgain(Store store) throws SQLException {
        store.update(AGAIN);
    }

    List<Completeness> all(Store store) throws SQLException {
        return read(store, ALL);
    }

    private static List<Completeness> read(Store store, String sql) throws SQLException {
        List<Completeness> days = new ArrayList<>();
        try (ResultSet row = store.prepare(sql).executeQuery()) {
            while (row.next()) {
                days.add(new Completeness(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3))));
            }
        }
        return days;
    }
}
