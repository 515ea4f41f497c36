package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where the items of a feed ended, per business day. */
final class Totals {

    private static final String ADD = """
            insert into total (feed, day, received, forwarded, unchanged, quarantined) values (?, ?, ?, ?, ?, ?)
            on conflict (feed, day) do update set
                received = received + excluded.received, forwarded = forwarded + excluded.forwarded,
                unchanged = unchanged + excluded.unchanged, quarantined = quarantined + excluded.quarantined
            """;

    private static final String ONE =
            "select received, forwarded, unchanged, quarantined from total where feed = ? and day = ?";

    private static final String ALL = """
            select feed, day, received, forwarded, unchanged, quarantined from total order by feed, day
            """;

    void add(Store store, String feed, LocalDate day, Tally tally) throws SQLException {
        store.update(
                ADD, feed, day.toString(), tally.received(), tally.forwarded(), tally.unchanged(), tally.quarantined());
    }

    Tally of(Store store, String feed, LocalDate day) throws SQLException {
        try (ResultSet row = store.prepare(ONE, feed, day.toString()).executeQuery()) {
            return row.next()
                    ? new Tally(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))
                    : new Tally(0, 0, 0, 0);
        }
    }

    List<DayTotal> all(Store store) throws SQLException {
        List<DayTotal> totals = new ArrayList<>();
        try (ResultSet row = store.prepare(ALL).executeQuery()) {
            while (row.next()) {
                totals.add(new DayTotal(
                        row.getString(1),
                        LocalDate.parse(row.getString(2)),
                        new Tally(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))));
            }
        }
        return totals;
    }
}
