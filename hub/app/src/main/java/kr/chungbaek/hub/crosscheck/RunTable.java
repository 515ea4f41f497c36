package kr.chungbaek.hub.crosscheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** How runs begin and end. */
final class RunTable {

    private static final String BEGIN = """
            insert into crosscheck.run (scenario, version, state, today, completeness, upheavals, begun_at, moved_at,
              former_tokens)
            values (?, ?, 'candidate', ?, ?, ?, now(), now(), (select stage = 'moving' from tokens.state)) returning id
            """;

    private static final String WRITE_STATEMENT =
            "insert into crosscheck.run_statement (run, purpose, sql, parameters) values (?, ?, ?, ?)";

    private static final String STATEMENTS =
            "select purpose, sql, parameters from crosscheck.run_statement where run = ?";

    private static final String BECOME = "update crosscheck.run set state = ? where id = ?";

    private static final String WEIGHED = """
            select approved_at is not null as approved, coalesce(weighed_at > now() - interval '1 minute', false) as recent
            from crosscheck.run where id = ?
            """;

    private static final String HOLD =
            "update crosscheck.run set opens = ?, opens_beside = ?, weighed_at = now() where id = ?";

    private static final String APPROVE = """
            update crosscheck.run set approved_at = now()
            where scenario = ? and state = 'candidate' and weighed_at is not null and approved_at is null
            returning version
            """;

    private static final String GIVE_UP =
            "update crosscheck.run set state = 'former' where state = 'candidate' and scenario <> all (?)";

    private final JdbcTemplate jdbc;
    private final CursorTable cursors;

    RunTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.cursors = new CursorTable(jdbc);
    }

    /** A new candidate that stands at {@code cursor}; the rule's run is not yet known. */
    Rule begin(String scenario, Rule rule, Cursor cursor) {
        Long id = jdbc.queryForObject(
                BEGIN,
                Long.class,
                scenario,
                cursor.version(),
                cursor.today(),
                cursor.clocks().completeness(),
                cursor.clocks().upheavals());
        Rule begun = rule.of(id == null ? 0 : id);
        cursors.write(begun.run(), cursor.vector());
        List<Object[]> statements = begun.byPurpose().entrySet().stream()
                .map(entry -> new Object[] {
                    begun.run(),
                    entry.getKey(),
                    entry.getValue().sql(),
                    entry.getValue().parameters().toArray(String[]::new)
                })
                .toList();
        jdbc.batchUpdate(WRITE_STATEMENT, statements);
        return begun;
    }

    /** What a run executes; nothing of one that began before that was kept. */
    Optional<Rule> rule(Run run) {
        Map<String, Statement> byPurpose = new HashMap<>();
        jdbc.query(
                STATEMENTS,
                row -> {
                    String[] parameters = (String[]) row.getArray("parameters").getArray();
                    byPurpose.put(row.getString("purpose"), new Statement(row.getString("sql"), List.of(parameters)));
                },
                run.id());
        return Rule.isWhole(byPurpose)
                ? Optional.of(Rule.of(run.id(), run.cursor().version(), byPurpose))
                : Optional.empty();
    }

    void become(long run, RunState state) {
        jdbc.update(BECOME, state.label(), run);
    }

    void giveUpAllBut(List<String> scenarios) {
        jdbc.update(GIVE_UP, (Object) scenarios.toArray(String[]::new));
    }

    /** Whether a swap was approved, and whether it was held back only just now. */
    record Weighed(boolean approved, boolean recent) {}

    Weighed weighed(long run) {
        return jdbc.query(
                        WEIGHED,
                        (row, number) -> new Weighed(row.getBoolean("approved"), row.getBoolean("recent")),
                        run)
                .get(0);
    }

    void hold(long run, long opens, long beside) {
        jdbc.update(HOLD, opens, beside, run);
    }

    /** The version whose swap this allows; nothing when none waits. */
    Optional<String> approve(String scenario) {
        return jdbc.queryForList(APPROVE, String.class, scenario).stream().findFirst();
    }
}
