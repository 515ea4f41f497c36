package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.hub.records.Vector;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves all those active runs on at once whose step would touch no subject: nothing of a type that they read has been stored
 * since, no date of theirs has passed, and no feed for which they wait can have come. Whatever is not certain of that is left
 * to {@link ScenarioStep}, which would do the same for each of them with many more statements.
 */
final class UntouchedRuns {

    /** Of records about which it is not known what they are. */
    private static final String ANY_TYPE = "";

    private static final String CANDIDATES = """
            select r.id, r.scenario, r.version from crosscheck.run r
            where r.state = 'active' and r.scenario = any (?) and not r.former_tokens and r.upheavals = ?
              and not exists (select from crosscheck.run c where c.scenario = r.scenario and c.state = 'candidate')
              and (r.today >= ? or not exists (select from crosscheck.run_agenda a
                where a.run = r.id and a.state = 'pending' and a.due < ?))
              and (r.completeness = ? or not exists (select from crosscheck.run_agenda a
                where a.run = r.id and a.state = 'waiting'))
            """;

    private static final String POSITIONS =
            "select run::text, node, position from crosscheck.run_position where run = any (?)";

    private static final String TYPES = "select record_type, node, position from records.type_position";

    private static final String LOCK = "select id from crosscheck.run where id = any (?) for update skip locked";

    private static final String MOVE = """
            update crosscheck.run set today = greatest(today, ?), completeness = ?, moved_at = now()
            where id = any (?) and (today < ? or completeness <> ?)
            """;

    private static final String WRITE_POSITIONS = """
            insert into crosscheck.run_position as p (run, node, position)
            select r.id, f.node, f.position from unnest(?::bigint[]) as r(id) cross join records.frontier f
            where not exists (select from crosscheck.run_position k
              where k.run = r.id and k.node = f.node and k.position >= f.position)
            on conflict (run, node) do update set position = excluded.position
            """;

    private final JdbcTemplate jdbc;
    private final CursorTable cursors;

    UntouchedRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.cursors = new CursorTable(jdbc);
    }

    /**
     * Call it within a REPEATABLE READ transaction.
     *
     * @param scenarios of which a run is moved only if it is judged by the version given
     * @return the names of those that have nothing left to judge in this snapshot
     */
    Set<String> moveOn(Collection<CompiledScenario> scenarios, LocalDate today) {
        Clocks clocks = cursors.clocks();
        Map<Long, CompiledScenario> runs = candidates(scenarios, clocks, today);
        Map<String, Vector> positions = vectors(POSITIONS, (Object) ids(runs.keySet()));
        Map<String, Vector> types = vectors(TYPES);
        runs.entrySet()
                .removeIf(run -> isTouched(
                        run.getValue(), positions.getOrDefault(String.valueOf(run.getKey()), Vector.NOTHING), types));
        if (runs.isEmpty()) {
            return Set.of();
        }
        // Another worker may be at one of them.
        runs.keySet().retainAll(Set.copyOf(jdbc.queryForList(LOCK, Long.class, (Object) ids(runs.keySet()))));
        Long[] free = ids(runs.keySet());
        jdbc.update(MOVE, today, clocks.completeness(), free, today, clocks.completeness());
        jdbc.update(WRITE_POSITIONS, (Object) free);
        return runs.values().stream().map(CompiledScenario::name).collect(Collectors.toSet());
    }

    private static Long[] ids(Collection<Long> runs) {
        return runs.toArray(Long[]::new);
    }

    private Map<Long, CompiledScenario> candidates(
            Collection<CompiledScenario> scenarios, Clocks clocks, LocalDate today) {
        Map<String, CompiledScenario> byName =
                scenarios.stream().collect(Collectors.toMap(CompiledScenario::name, scenario -> scenario));
        Map<Long, CompiledScenario> runs = new HashMap<>();
        jdbc.query(
                CANDIDATES,
                row -> {
                    CompiledScenario scenario = byName.get(row.getString("scenario"));
                    if (scenario != null && scenario.version().equals(row.getString("version"))) {
                        runs.put(row.getLong("id"), scenario);
                    }
                },
                byName.keySet().toArray(String[]::new),
                clocks.upheavals(),
                today,
                today,
                clocks.completeness());
        return runs;
    }

    private static boolean isTouched(CompiledScenario scenario, Vector read, Map<String, Vector> types) {
        Set<String> own = new HashSet<>(scenario.step().touch().keySet());
        own.add(ANY_TYPE);
        return own.stream()
                .anyMatch(type -> types.getOrDefault(type, Vector.NOTHING).positions().entrySet().stream()
                        .anyMatch(stored -> stored.getValue() > read.of(stored.getKey())));
    }

    /** One vector for each of what the first column tells apart. */
    private Map<String, Vector> vectors(String sql, Object... parameters) {
        Map<String, Map<String, Long>> found = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    found.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                },
                parameters);
        Map<String, Vector> vectors = new HashMap<>();
        found.forEach((key, positions) -> vectors.put(key, new Vector(positions)));
        return vectors;
    }
}
