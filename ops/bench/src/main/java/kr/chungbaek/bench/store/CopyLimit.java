package kr.chungbaek.bench.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The limit: rows that are ready as text, copied durably, one commit per chunk, and nothing else. */
final class CopyLimit {

    private final DataSource dataSource;

    CopyLimit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The rows of a lane as COPY text, made before time is taken. */
    static List<Rows> rows(Lane lane) {
        List<Rows> rows = new ArrayList<>();
        long position = 0;
        for (Lane.Chunk chunk : lane.chunks()) {
            StringBuilder text = new StringBuilder();
            for (Entry entry : chunk.entries()) {
                append(text, lane.node(), ++position, chunk.type(), entry);
            }
            String into = "copy " + new RecordTable(chunk.type()).name() + " from stdin with (format csv)";
            rows.add(new Rows(into, text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return rows;
    }

    void copy(List<Rows> rows) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Rows chunk : rows) {
                copy.copyIn(chunk.into(), new ByteArrayInputStream(chunk.text()));
                connection.commit();
            }
        }
    }

    private static void append(StringBuilder text, String node, long position, RecordType type, Entry entry) {
        StringJoiner row = new StringJoiner(",", "", "\n");
        row.add(entry.government()).add(entry.government());
        row.add(new CanonicalRecord(type, entry.government(), entry.values()).key());
        for (int index = 0; index < type.fields().size(); index++) {
            @Nullable Object value = entry.values().get(index);
            row.add(value == null ? "" : '"' + type.fields().get(index).type().print(value) + '"');
        }
        text.append(row.add(node).add(Long.toString(position)));
    }

    /** One chunk, ready to be sent. */
    record Rows(String into, byte[] text) {}
}
