package kr.chungbaek.bench.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what was found step by step with one evaluation of everything; not part of what is measured. */
record FullEvaluation(DataSource database) {

    private static final String KEPT = """
            select government, subject_key, case_key, 'open' as state, due, amount from crosscheck.finding where scenario = ?
            union all
            select government, subject_key, case_key, state, due, amount from crosscheck.agenda where scenario = ?
            union all
            select government, subject_key, null, 'unjudged', null, null from crosscheck.unjudged where scenario = ?
            """;

    /** How many rows the two differ by. */
    int differences(CompiledScenario scenario) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String name = scenario.name();
        Set<String> kept = new TreeSet<>(jdbc.query(KEPT, FullEvaluation::line, name, name, name));
        Set<String> judged = new TreeSet<>(new StatementRunner(jdbc)
                .query(scenario.judgeAll(), Map.of("today", Work.AS_OF), FullEvaluation::line));
        Set<String> inBoth = new TreeSet<>(kept);
        inBoth.retainAll(judged);
        return kept.size() + judged.size() - 2 * inBoth.size();
    }

    private static String line(ResultSet row, int number) throws SQLException {
        String subject =
                row.getString("government") + " " + row.getString("subject_key") + " " + row.getString("state");
        if (row.getString("state").equals("unjudged")) {
            return subject;
        }
        return subject + " " + Objects.toString(row.getString("case_key"), "") + " "
                + Objects.toString(row.getString("due"), "") + " " + Objects.toString(row.getString("amount"), "");
    }
}
