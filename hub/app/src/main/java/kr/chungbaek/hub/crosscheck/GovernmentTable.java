package kr.chungbaek.hub.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which governments a candidate has judged, and which are still to come. */
final class GovernmentTable {

    private static final String PLAN = """
            insert into crosscheck.run_government (run, government, records)
            select ?, g.government, g.records from (%s) g
            """;

    /** Small ones together, a large one alone. */
    private static final String NEXT = """
            select government from (
              select government, sum(records) over o as upto, row_number() over o as number
              from crosscheck.run_government where run = ? and judged_at is null
              window o as (order by government)) g
            where number = 1 or upto <= ?
            order by government
            """;

    private static final String LEFT =
            "select exists (select from crosscheck.run_government where run = ? and judged_at is null)";

    private static final String OTHERS =
            "select exists (select from crosscheck.run_government where run = ? and not government = any(?))";

    private static final String JUDGED =
            "update crosscheck.run_government set judged_at = now() where run = ? and government = any(?)";

    private static final String AGENDA_COLUMNS = "government, subject_key, occasion, case_key, state, due, amount";

    /** The verdicts never leave the database: there may be millions of them. */
    private static final String JUDGE = """
            with verdict as materialized (
              select v.government, v.subject_key, coalesce(v.occasion, '-infinity') as occasion, v.case_key, v.state, v.due,
                v.amount, v.evidence, v.officer
              from (
            %1$s
              ) v
            ),
            found as (
              insert into crosscheck.run_finding
                (run, government, subject_key, occasion, case_key, due, amount, evidence, officer, version)
              select ?, government, subject_key, occasion, case_key, due, amount, evidence, officer, ? from verdict
              where state = 'open' order by government, subject_key),
            later as (
              insert into crosscheck.run_agenda (run, %2$s)
              select ?, %2$s from verdict
              where state in ('pending', 'waiting') order by government, subject_key)
            insert into crosscheck.run_unjudged (run, government, subject_key, occasion)
            select ?, government, subject_key, occasion from verdict where state = 'unjudged' order by government, subject_key
            returning government
            """;

    private final JdbcTemplate jdbc;
    private final StatementRunner statements;

    GovernmentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.statements = new StatementRunner(jdbc);
    }

    /** Notes every government that may have subjects. */
    void plan(Rule rule) {
        jdbc.update(PLAN.formatted(rule.governments().sql()), rule.run());
    }

    /**
     * Those to judge next, in one transaction; empty when all are judged.
     *
     * @param records how many of them are not too many for one transaction
     */
    List<String> next(long run, long records) {
        return jdbc.queryForList(NEXT, String.class, run, records);
    }

    boolean isLeft(long run) {
        return Boolean.TRUE.equals(jdbc.queryForObject(LEFT, Boolean.class, run));
    }

    /** Judges them into the findings, the agenda and the list of what cannot be judged; none of them had a row there. */
    void judge(Rule rule, List<String> governments, Cursor cursor) {
        String[] judged = governments.toArray(String[]::new);
        // To ask of every row whether its government is among all of them would take a fifth of the time.
        Statement verdicts = hasOthers(rule.run(), judged) ? rule.judgeGovernments() : rule.judgeAll();
        List<String> parameters = new ArrayList<>(verdicts.parameters());
        parameters.addAll(List.of("run", "version", "run", "run"));
        Statement judge = new Statement(JUDGE.formatted(verdicts.sql(), AGENDA_COLUMNS), parameters);
        Map<String, ?> values = Map.of(
                "governments", governments,
                "today", cursor.today(),
                "run", rule.run(),
                "version", rule.version());
        // As in a large step; see StepTables.
        jdbc.execute("set local enable_nestloop = off");
        statements.query(judge, values, (row, number) -> row.getString(1));
        jdbc.execute("set local enable_nestloop = on");
        jdbc.update(JUDGED, rule.run(), judged);
    }

    private boolean hasOthers(long run, String[] governments) {
        return Boolean.TRUE.equals(jdbc.queryForObject(OTHERS, Boolean.class, run, governments));
    }
}
