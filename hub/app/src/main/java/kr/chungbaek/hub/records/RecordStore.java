package kr.chungbaek.hub.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stores records into their typed tables and keeps what they replace. Every entry takes one position of its node,
 * without gaps, so that a reader who knows the last position it has read knows what is new.
 */
public final class RecordStore {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String TAKE_POSITIONS = """
            with taken as (
              insert into records.frontier as f (node, position) values (?, ?)
              on conflict (node) do update set position = f.position + excluded.position
              returning node, position),
            typed as (
              insert into records.type_position (node, record_type, position) select node, ?, position from taken
              on conflict (node, record_type) do update set position = excluded.position)
            insert into records.stored (node, stored_at, position) select node, now(), position from taken
            on conflict (node, stored_at) do update set position = excluded.position
            returning position
            """;

    private final JdbcTemplate jdbc;
    private final UnaryOperator<String> family;
    private final Map<String, StoreStatements> statements = new ConcurrentHashMap<>();

    /** @param family the code that stands for all governments linked by succession */
    public RecordStore(JdbcTemplate jdbc, UnaryOperator<String> family) {
        this.jdbc = jdbc;
        this.family = family;
    }

    /**
     * Stores entries in their order. Of one key twice the last holds and the others are history; what says only what is
     * known already changes nothing. Call it within a transaction.
     *
     * <p>A node that does not know the type's latest optional fields yet sends records without them.
     *
     * @param allNew whether none of the keys was ever sent before; when that is wrong it only takes longer
     * @throws IllegalArgumentException when a record has other values than its type has fields
     */
    public void store(String node, RecordType type, boolean allNew, List<Entry> entries) {
        entries.forEach(entry -> requireAll(type, entry));
        Long last = jdbc.queryForObject(TAKE_POSITIONS, Long.class, node, entries.size(), type.name());
        long first = (last == null ? entries.size() : last) - entries.size() + 1;
        StoreStatements sql = statements.computeIfAbsent(type.name(), name -> StoreStatements.of(type));
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            if (!allNew || !copyNew(connection, sql, node, type, first, entries)) {
                merge(connection, sql, node, type, first, entries);
            }
            return null;
        });
    }

    private static void requireAll(RecordType type, Entry entry) {
        int given = entry.values().size();
        int known = type.fields().size();
        boolean complete =
                given >= known || type.fields().subList(given, known).stream().allMatch(Field::optional);
        if (given > known || (!complete && entry.operation() == Operation.PUT)) {
            throw new IllegalArgumentException(
                    "a record of '%s' has %d values; the hub knows %d fields".formatted(type.name(), given, known));
        }
    }

    /** Whether it worked; if some key was known after all, nothing has happened. */
    private boolean copyNew(
            Connection connection, StoreStatements sql, String node, RecordType type, long first, List<Entry> entries)
            throws SQLException {
        if (entries.stream().anyMatch(entry -> entry.operation() == Operation.DELETE)) {
            return false;
        }
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, sql.copyNew(), rows(node, type, first, entries, false));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private void merge(
            Connection connection, StoreStatements sql, String node, RecordType type, long first, List<Entry> entries)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.createLoad());
            copy(connection, sql.copyLoad(), rows(node, type, first, entries, true));
            statement.execute(sql.dropRepeats());
            statement.execute(sql.replacedToHistory());
            statement.execute(sql.overtakenToHistory());
            statement.execute(sql.upsert());
            statement.execute(sql.clearLoad());
        }
    }

    private CopyText rows(String node, RecordType type, long first, List<Entry> entries, boolean withDeleted) {
        CopyText text = new CopyText();
        long position = first;
        for (Entry entry : entries) {
            if (withDeleted) {
                text.add(entry.operation() == Operation.DELETE);
            }
            text.add(entry.government()).add(family.apply(entry.government())).add(type.keyOf(entry.values()));
            text.addValues(type.fields(), entry.values())
                    .add(node)
                    .add(position++)
                    .endRow();
        }
        return text;
    }

    private static void copy(Connection connection, String sql, CopyText rows) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copy.copyIn(sql, new ByteArrayInputStream(rows.bytes()));
        } catch (IOException e) {
            throw new SQLException("rows cannot be sent to the database", e);
        }
    }
}
