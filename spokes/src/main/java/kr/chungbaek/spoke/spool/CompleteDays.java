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

    private static final String FIRST_DISPUTED = "select min(day) from dispute where feed = ? and government = ?";

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
        Optional<LocalDate> claim = day(store, CLAIMED, feed, government);
        Optional<LocalDate> disputed = day(store, FIRST_DISPUTED, feed, government);
        if (claim.isEmpty()) {
            return;
        }
        LocalDate through = disputed.map(day -> day.minusDays(1))
                .filter(day -> day.isBefore(claim.get()))
                .orElse(claim.get());
        store.update(RAISE, feed, government, through.toString());
    }

    private static Optional<LocalDate> day(Store store, String sql, String feed, String government)
            throws SQLException {
        try (ResultSet row = store.prepare(sql, feed, government).executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)).map(LocalDate::parse) : Optional.empty();
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

    /** Something of these days may be lost, of whatever government. */
    void disputeAll(Store store, String feed, LocalDate from, LocalDate to) throws SQLException {
        for (Completeness claim : read(store, CLAIMS)) {
            if (claim.feed().equals(feed)) {
                for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                    dispute(store, feed, claim.government(), day);
                }
            }
        }
    }

    /** An operator has seen to what was disputed. */
    void settleAll(Store store, String feed, LocalDate from, LocalDate to) throws SQLException {
        store.update(SETTLE_ALL, feed, from.toString(), to.toString());
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
