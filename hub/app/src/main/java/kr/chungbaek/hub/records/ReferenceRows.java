package kr.chungbaek.hub.records;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.reference.ReferenceTables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the rows of reference tables as records of the node {@code hub}: a changed row touches the subjects that it
 * concerns as any other record does, and what it replaced is history.
 */
public final class ReferenceRows {

    private static final String HUB = "hub";
    private static final String NO_GOVERNMENT = "";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('reference.table_content', 0))";

    private static final String SET_DIGEST = """
            insert into reference.table_content (name, digest) values (?, ?)
            on conflict (name) do update set digest = excluded.digest
            """;

    private final JdbcTemplate jdbc;
    private final RecordStore records;

    public ReferenceRows(JdbcTemplate jdbc, RecordStore records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Makes the kept rows equal to these; their tables exist. Call it within a transaction. */
    public void replace(ReferenceTables tables) {
        // Several hubs may start at once.
        jdbc.execute(LOCK);
        for (RecordType type : tables.types()) {
            List<List<@Nullable Object>> rows = tables.rows().getOrDefault(type.name(), List.of());
            String digest =
                    Digest.of(rows.toString().getBytes(StandardCharsets.UTF_8)).toString();
            if (!jdbc.queryForList(
                            "select digest from reference.table_content where name = ?", String.class, type.name())
                    .contains(digest)) {
                replace(type, rows);
                jdbc.update(SET_DIGEST, type.name(), digest);
            }
        }
    }

    private void replace(RecordType type, List<List<@Nullable Object>> rows) {
        List<Entry> entries = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (List<@Nullable Object> row : rows) {
            entries.add(new Entry(Operation.PUT, NO_GOVERNMENT, row));
            kept.add(type.keyOf(row));
        }
        old(type).stream()
                .filter(row -> !kept.contains(type.keyOf(row)))
                .map(row -> new Entry(Operation.DELETE, NO_GOVERNMENT, row))
                .forEach(entries::add);
        for (int from = 0; from < entries.size(); from += Load.MOST) {
            records.store(HUB, type, false, entries.subList(from, Math.min(entries.size(), from + Load.MOST)));
        }
    }

    /** The rows as they are, with their key's values only. */
    private List<List<@Nullable Object>> old(RecordType type) {
        RecordTable table = new RecordTable(type);
        String sql = "select " + String.join(", ", table.fieldColumns()) + " from " + table.name();
        return jdbc.query(sql, (row, number) -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int index = 0; index < type.fields().size(); index++) {
                Field field = type.fields().get(index);
                values.add(type.isKey(field) ? value(row, field, index + 1) : null);
            }
            return values;
        });
    }

    private static @Nullable Object value(ResultSet row, Field field, int column) throws SQLException {
        return switch (field.type()) {
            case TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case DATE -> row.getObject(column, LocalDate.class);
            default -> row.getObject(column);
        };
    }
}
