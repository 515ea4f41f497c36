package kr.chungbaek.hub.crosscheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.hub.records.Vector;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where each run stands. */
final class CursorTable {

    private static final String READ = """
            select r.id, r.version, r.today, r.completeness, r.upheavals, r.former_tokens,
              exists (select from crosscheck.run c where c.scenario = r.scenario and c.state = 'candidate')
                or r.upheavals <> (select k.upheavals from records.completeness_clock k) as replaced
            from crosscheck.run r where r.scenario = ? and r.state = ?
            """;

    private static final String LOCK = READ + " for update of r";

    private static final String MOVE =
            "update crosscheck.run set today = ?, completeness = ?, upheavals = ?, moved_at = now() where id = ?";

    private static final String CLOCKS = """
            select (select sum(ticks) from records.completeness_tick), upheavals from records.completeness_clock
            """;

    private static final String WRITE_POSITION = """
            insert into crosscheck.run_position (run, node, position) values (?, ?, ?)
            on conflict (run, node) do update set position = excluded.position
            """;

    private final JdbcTemplate jdbc;

    CursorTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks and reads; nothing when the scenario has no such run. */
    Optional<Run> lock(String scenario, RunState state) {
        return runs(LOCK, scenario, state);
    }

    /** Only reads. */
    Optional<Run> find(String scenario, RunState state) {
        return runs(READ, scenario, state);
    }

    private Optional<Run> runs(String sql, String scenario, RunState state) {
        List<Run> found = jdbc.query(sql, (row, number) -> run(row), scenario, state.label());
        return found.stream().findFirst();
    }

    private Run run(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Cursor cursor = new Cursor(
                row.getString("version"),
                row.getObject("today", LocalDate.class),
                new Clocks(row.getLong("completeness"), row.getLong("upheavals")),
                positions(id));
        return new Run(id, cursor, row.getBoolean("replaced"), row.getBoolean("former_tokens"));
    }

    void move(long run, Cursor to) {
        jdbc.update(MOVE, to.today(), to.clocks().completeness(), to.clocks().upheavals(), run);
        write(run, to.vector());
    }

    void write(long run, Vector vector) {
        List<Object[]> rows = vector.positions().entrySet().stream()
                .map(entry -> new Object[] {run, entry.getKey(), entry.getValue()})
                .toList();
        jdbc.batchUpdate(WRITE_POSITION, rows);
    }

    /** The last position of every node in this snapshot. */
    Vector frontier() {
        return vector("select node, position from records.frontier");
    }

    Clocks clocks() {
        return jdbc.query(CLOCKS, (row, number) -> new Clocks(row.getLong(1), row.getLong(2)))
                .get(0);
    }

    private Vector positions(long run) {
        return vector("select node, position from crosscheck.run_position where run = ?", run);
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
