package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.hub.records.Vector;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where each scenario stands. */
final class CursorTable {

    private static final String READ =
            "select version, today, completeness, upheavals from crosscheck.cursor where scenario = ? for update";

    private static final String WRITE = """
            insert into crosscheck.cursor (scenario, version, today, completeness, upheavals, moved_at)
            values (?, ?, ?, ?, ?, now())
            on conflict (scenario) do update set version = excluded.version, today = excluded.today,
              completeness = excluded.completeness, upheavals = excluded.upheavals, moved_at = excluded.moved_at
            """;

    private static final String WRITE_POSITION = """
            insert into crosscheck.cursor_position (scenario, node, position) values (?, ?, ?)
            on conflict (scenario, node) do update set position = excluded.position
            """;

    private final JdbcTemplate jdbc;

    CursorTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks and reads; nothing when the scenario was never judged. */
    Optional<Cursor> lock(String scenario) {
        List<Cursor> found = jdbc.query(
                READ,
                (row, number) -> new Cursor(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        new Clocks(row.getLong(3), row.getLong(4)),
                        positions(scenario)),
                scenario);
        return found.stream().findFirst();
    }

    void move(String scenario, Cursor to) {
        jdbc.update(
                WRITE,
                scenario,
                to.version(),
                to.today(),
                to.clocks().completeness(),
                to.clocks().upheavals());
        List<Object[]> rows = to.vector().positions().entrySet().stream()
                .map(entry -> new Object[] {scenario, entry.getKey(), entry.getValue()})
                .toList();
        jdbc.batchUpdate(WRITE_POSITION, rows);
    }

    /** The last position of every node in this snapshot. */
    Vector frontier() {
        return vector("select node, position from records.frontier");
    }

    Clocks clocks() {
        return jdbc.query(
                        "select ticks, upheavals from records.completeness_clock",
                        (row, number) -> new Clocks(row.getLong(1), row.getLong(2)))
                .get(0);
    }

    private Vector positions(String scenario) {
        return vector("select node, position from crosscheck.cursor_position where scenario = ?", scenario);
    }

    private Vector vector(String sql, Object... parameters) {
        Map<String, Long> positions = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    positions.put(row.getString(1), row.getLong(2));
                },
                parameters);
        return new Vector(positions);
    }
}
