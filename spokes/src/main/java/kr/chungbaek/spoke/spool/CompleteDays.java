package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.batch.Completeness;

/** Through which business day each feed is complete for each government. A day never goes back. */
final class CompleteDays {

    private static final String RAISE = """
            insert into complete (feed, government, through, pending) values (?, ?, ?, 1)
            on conflict (feed, government) do update set through = excluded.through, pending = 1
            where excluded.through > through
            """;

    private static final String CLAIM = """
            insert into claim (feed, government, through) values (?, ?, ?)
            on conflict (feed, government) do update set through = excluded.through where excluded.through > through
            """;

    private static final String CLAIMED = "select through from claim where feed = ? and government = ?";

    private static final String DISPUTE =
            "insert into dispute (feed, government, day) values (?, ?, ?) on conflict do nothing";

    /** The first day of which something is missing, or may be; nothing sorts before an unknown one. */
    private static final String FIRST_HELD = """
            select min(day) from (select day from dispute where feed = ? and government = ?
                union all select from_day from risk where feed = ?)
            """;

    private static final String DISPUTED = "select distinct day from dispute where feed = ? order by day";

    private static final String SETTLE = "delete from dispute where feed = ? and government = ? and day = ?";

    private static final String SETTLE_ALL = "delete from dispute where feed = ? and day between ? and ?";

    private static final String PENDING = """
            select feed, government, through from complete where pending = 1 order by feed, government
            """;

    private static final String SENT = "update complete set pending = 0 where pending = 1";

    private static final String FORGET = "delete from complete";

    private static final String FORGET_CLAIMS = "delete from claim where feed not in (select value from json_each(?))";

    private static final String CLAIMS = "select feed, government, through from claim order by feed, government";

    private static final String ALL = "select feed, government, through from complete order by feed, government";

    /** Takes a sender's word, as far as no earlier day is disputed. */
    void raise(Store store, Completeness complete) throws SQLException {
        store.update(
                CLAIM,
                complete.feed(),
                complete.government(),
                complete.through().toString());
        raiseToClaim(store, complete.feed(), complete.government());
    }

    /** Something of this day is known to be missing: neither it nor a later day is complete before it is settled. */
    void dispute(Store store, String feed, String government, LocalDate day) throws SQLException {
        store.update(DISPUTE, feed, government, day.toString());
    }

    /** This day is whole; what later days waited for it becomes complete as well. */
    void settle(Store store, Completeness whole) throws SQLException {
        store.update(SETTLE, whole.feed(), whole.government(), whole.through().toString());
        raise(store, whole);
    }

    private void raiseToClaim(Store store, String feed, String government) throws SQLException {
        Optional<String> claim = text(store, CLAIMED, feed, government);
        Optional<String> held = text(store, FIRST_HELD, feed, government, feed);
        if (claim.isEmpty() || held.filter(RiskRows.UNKNOWN::equals).isPresent()) {
            return;
        }
        LocalDate claimed = LocalDate.parse(claim.get());
        LocalDate through = held.map(day -> LocalDate.parse(day).minusDays(1))
                .filter(day -> day.isBefore(claimed))
                .orElse(claimed);
        store.update(RAISE, feed, government, through.toString());
    }

    private static Optional<String> text(Store store, String sql, String... parameters) throws SQLException {
        try (ResultSet row = store.prepare(sql, (Object[]) parameters).executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** What the hub has not been told, which counts as told from now on. */
    List<Completeness> takePending(Store store) throws SQLException {
        List<Completeness> pending = read(store, PENDING);
        if (!pending.isEmpty()) {
            store.update(SENT);
        }
        return pending;
    }

    /**
     * What has been read again is complete anew, and nothing before: the hub may have lost what it was told.
     *
     * @param once feeds whose senders do not say a second time what is complete, as a list in JSON
     */
    void forgetBut(Store store, String once) throws SQLException {
        store.update(FORGET);
        store.update(FORGET_CLAIMS, once);
    }

    /** Takes the word again of senders who do not say it a second time. */
    void claimAgain(Store store) throws SQLException {
        for (Completeness claim : read(store, CLAIMS)) {
            raiseToClaim(store, claim.feed(), claim.government());
        }
    }

    /** Days of a feed of which something is known to be missing, of whatever government. */
    List<LocalDate> disputed(Store store, String feed) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (ResultSet row = store.prepare(DISPUTED, feed).executeQuery()) {
            while (row.next()) {
                days.add(LocalDate.parse(row.getString(1)));
            }
        }
        return days;
    }

    /**
     * An operator has seen to what was disputed.
     *
     * @param from absent when the first of the days is not known
     */
    void settleAll(Store store, String feed, Optional<LocalDate> from, LocalDate to) throws SQLException {
        store.update(SETTLE_ALL, feed, from.map(LocalDate::toString).orElse(RiskRows.UNKNOWN), to.toString());
        claimAgain(store);
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
