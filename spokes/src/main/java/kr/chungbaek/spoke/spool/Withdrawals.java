package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Records that a comparison of a whole table did not withdraw, since too many were gone, and what an operator says to it. */
final class Withdrawals {

    private static final String REFUSE = """
            insert into refused_pass (feed, refused_at, records, why) values (?, ?, ?, ?)
            on conflict (feed) do update set
                refused_at = excluded.refused_at, records = excluded.records, why = excluded.why
            """;

    private static final String FORGET_REFUSAL = "delete from refused_pass where feed = ?";

    private static final String REFUSED = "select records from refused_pass where feed = ?";

    private static final String REFUSED_BEFORE = "select 1 from refused_pass where feed = ? and refused_at <= ?";

    private static final List<String> FORGET = List.of("delete from refused_pass", "delete from allowed_withdrawal");

    private static final String ALLOW = """
            insert into allowed_withdrawal (feed, records) values (?, ?)
            on conflict (feed) do update set records = excluded.records
            """;

    private static final String FORGET_WORD = "delete from allowed_withdrawal where feed = ?";

    private static final String ALLOWED = "select records from allowed_withdrawal where feed = ?";

    /** The operator's word was about what was told before. */
    void refuse(Store store, String feed, Instant now, long records, String why) throws SQLException {
        store.update(REFUSE, feed, now.toEpochMilli(), records, why);
        store.update(FORGET_WORD, feed);
    }

    void settle(Store store, String feed) throws SQLException {
        store.update(FORGET_REFUSAL, feed);
        store.update(FORGET_WORD, feed);
    }

    void allow(Store store, String feed, long records) throws SQLException {
        store.update(ALLOW, feed, records);
    }

    boolean isAllowed(Store store, String feed, long records) throws SQLException {
        OptionalLong most = number(store, ALLOWED, feed);
        return most.isPresent() && records <= most.getAsLong();
    }

    /** How many were not withdrawn; absent when nothing waits for an operator. */
    OptionalLong refused(Store store, String feed) throws SQLException {
        return number(store, REFUSED, feed);
    }

    boolean isRefusedBefore(Store store, String feed, Instant moment) throws SQLException {
        try (ResultSet row =
                store.prepare(REFUSED_BEFORE, feed, moment.toEpochMilli()).executeQuery()) {
            return row.next();
        }
    }

    void forgetAll(Store store) throws SQLException {
        for (String sql : FORGET) {
            store.update(sql);
        }
    }

    private static OptionalLong number(Store store, String sql, String feed) throws SQLException {
        try (ResultSet row = store.prepare(sql, feed).executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }
}
