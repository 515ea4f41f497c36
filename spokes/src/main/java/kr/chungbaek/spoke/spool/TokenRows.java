package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.TokenForm;
import org.jspecify.annotations.Nullable;

/** Pairs of tokens of two keys, and what node and hub know of each other's keys. */
final class TokenRows {

    private static final String STATE = "select held, told, hub from token_state";

    private static final String HOLD = """
            insert into token_state (only, held, told, hub) values (1, ?, '', 0)
            on conflict (only) do update set held = excluded.held
            """;

    private static final String TELL = "update token_state set told = ?";

    private static final String HEAR = "update token_state set hub = ?";

    private static final String ADD = "insert into token_pair (old, new, sent) values (?, ?, 1) on conflict do nothing";

    private static final String HAS = "select 1 from token_pair where old = ?";

    private static final String OLD = "select old from token_pair where new = ?";

    private static final String NEW = "select new from token_pair where old = ?";

    private static final String COUNT = "select count(*) from token_pair";

    private static final String UNSENT = "select old, new from token_pair where sent = 0 order by old limit ?";

    private static final String SENT = "update token_pair set sent = 1 where old = ?";

    private static final String SEND_AGAIN = "update token_pair set sent = 0";

    private static final String TELL_AGAIN = "update token_state set told = ''";

    private static final String FORGET_PAIRS = "delete from token_pair where new >= ? and new < ?";

    private static final String KEYS = """
            select feed, government, record_key from seen where record_key like ? order by feed, government, record_key
            """;

    private static final String RENAME_KEY =
            "update seen set record_key = ? where feed = ? and government = ? and record_key = ?";

    private static final String MISSED_KEYS =
            "select feed, government, day, record_key from missed_key where record_key like ?";

    private static final String RENAME_MISSED = """
            update or replace missed_key set record_key = ? where feed = ? and government = ? and day = ? and record_key = ?
            """;

    /** @param held 0 in a spool that has not held any */
    record State(int held, String told, int hub) {}

    State state(Store store) throws SQLException {
        try (ResultSet row = store.prepare(STATE).executeQuery()) {
            return row.next() ? new State(row.getInt(1), row.getString(2), row.getInt(3)) : new State(0, "", 0);
        }
    }

    void hold(Store store, int key) throws SQLException {
        store.update(HOLD, key);
    }

    void tell(Store store, String told) throws SQLException {
        store.update(TELL, told);
    }

    void hear(Store store, int hub) throws SQLException {
        store.update(HEAR, hub);
    }

    void add(Store store, String old, String successor) throws SQLException {
        store.update(ADD, old, successor);
    }

    boolean has(Store store, String old) throws SQLException {
        try (ResultSet row = store.prepare(HAS, old).executeQuery()) {
            return row.next();
        }
    }

    long count(Store store) throws SQLException {
        try (ResultSet row = store.prepare(COUNT).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Pairs that have to be sent again, marked as sent. */
    Map<String, String> takeUnsent(Store store, int most) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (ResultSet row = store.prepare(UNSENT, most).executeQuery()) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
        }
        for (String old : pairs.keySet()) {
            store.update(SENT, old);
        }
        return pairs;
    }

    /** A new epoch tells everything from its beginning. */
    void tellAgain(Store store) throws SQLException {
        store.update(SEND_AGAIN);
        store.update(TELL_AGAIN);
    }

    /** Lets go of the pairs of a next key. */
    void forgetPairs(Store store, int next) throws SQLException {
        String prefix = TokenForm.prefix(next);
        store.update(FORGET_PAIRS, prefix, prefix + '\u007f');
    }

    /** The record as it was with tokens of the former key; nothing when it has none that are known by another. */
    Optional<CanonicalRecord> formerly(Store store, CanonicalRecord record) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(record.values());
        boolean differs = false;
        for (int index = 0; index < values.size(); index++) {
            Field field = record.type().fields().get(index);
            if (field.secret() && values.get(index) instanceof String token) {
                String former = former(store, token);
                differs |= !former.equals(token);
                values.set(index, former);
            }
        }
        return differs
                ? Optional.of(new CanonicalRecord(record.type(), record.government(), values))
                : Optional.empty();
    }

    private static String former(Store store, String token) throws SQLException {
        OptionalInt key = TokenForm.key(token);
        return key.isPresent() && key.getAsInt() > 1 ? look(store, OLD, token) : token;
    }

    private static String look(Store store, String sql, String token) throws SQLException {
        try (ResultSet row = store.prepare(sql, token).executeQuery()) {
            return row.next() ? row.getString(1) : token;
        }
    }

    /** What was sent under keys that hold tokens is from now on known by those of the next key. */
    void renameSeen(Store store, int former) throws SQLException {
        String holds = "%" + TokenForm.prefix(former) + "%";
        for (List<String> row : rows(store, KEYS, holds)) {
            store.update(RENAME_KEY, renamed(store, row.get(2)), row.get(0), row.get(1), row.get(2));
        }
        for (List<String> row : rows(store, MISSED_KEYS, holds)) {
            store.update(RENAME_MISSED, renamed(store, row.get(3)), row.get(0), row.get(1), row.get(2), row.get(3));
        }
    }

    private static List<List<String>> rows(Store store, String sql, String holds) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet row = store.prepare(sql, holds).executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static String renamed(Store store, String key) throws SQLException {
        Map<String, String> successors = new LinkedHashMap<>();
        TokenForm.replaceAll(key, token -> Objects.requireNonNull(successors.computeIfAbsent(token, same -> same)));
        for (String token : List.copyOf(successors.keySet())) {
            successors.put(token, look(store, NEW, token));
        }
        return TokenForm.replaceAll(key, token -> successors.getOrDefault(token, token));
    }
}
