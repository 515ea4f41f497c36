package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days at risk, until an operator has settled them. */
final class RiskRows {

    private static final String PUT = """
            insert into risk (feed, from_day, to_day, why) values (?, ?, ?, ?)
            on conflict (feed) do update set from_day = min(from_day, excluded.from_day),
                to_day = max(to_day, excluded.to_day), why = excluded.why
            """;

    private static final String ALL = "select feed, from_day, to_day, why from risk order by feed";

    private static final String FORGET = "delete from risk where feed = ?";

    /** Sorts before every day. */
    static final String UNKNOWN = "";

    void put(Store store, RiskDays days) throws SQLException {
        store.update(
                PUT,
                days.feed(),
                days.from().map(LocalDate::toString).orElse(UNKNOWN),
                days.to().toString(),
                days.why());
    }

    List<RiskDays> all(Store store) throws SQLException {
        List<RiskDays> all = new ArrayList<>();
        try (ResultSet row = store.prepare(ALL).executeQuery()) {
            while (row.next()) {
                Optional<LocalDate> from = Optional.of(row.getString(2))
                        .filter(day -> !day.equals(UNKNOWN))
                        .map(LocalDate::parse);
                all.add(new RiskDays(row.getString(1), from, LocalDate.parse(row.getString(3)), row.getString(4)));
            }
        }
        return all;
    }

    Optional<RiskDays> find(Store store, String feed) throws SQLException {
        return all(store).stream().filter(days -> days.feed().equals(feed)).findFirst();
    }

    void forget(Store store, String feed) throws SQLException {
        store.update(FORGET, feed);
    }
}
