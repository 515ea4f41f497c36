package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.Map;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.scenario.compile.StepStatements;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a step has in hand: the touched subjects and the verdicts on them, in temporary tables of the connection that are
 * empty again after every transaction. There may be very many of both, and most touched subjects are quiet: nothing of
 * them leaves the database, and the planner sees how many there are.
 */
final class StepTables {

    /** As {@link StepStatements#judge} reads it. */
    private static final String CREATE_TOUCHED = """
            create temporary table if not exists touched (
              government text collate "C" not null,
              subject_key text collate "C" not null
            ) on commit delete rows
            """;

    private static final String CREATE_VERDICT = """
            create temporary table if not exists verdict (
              government text collate "C" not null,
              subject_key text collate "C" not null,
              occasion date not null,
              case_key text collate "C" not null,
              state text not null,
              due date,
              amount bigint,
              evidence text,
              officer text
            ) on commit delete rows
            """;

    private static final String TOUCH_KNOWN = """
            insert into pg_temp.touched
            select government, subject_key from crosscheck.run_finding where run = ?
            union select government, subject_key from crosscheck.run_agenda where run = ?
            union select government, subject_key from crosscheck.run_unjudged where run = ?
            """;

    /** As {@link StepStatements#judge}; where there is but one day, the occasion is '-infinity'. */
    private static final String JUDGE = """
            insert into pg_temp.verdict
            select v.government, v.subject_key, coalesce(v.occasion, '-infinity'), v.case_key, v.state, v.due, v.amount,
              v.evidence, v.officer
            from (
            %s
            ) v
            """;

    private final JdbcTemplate jdbc;
    private final StatementRunner statements;

    StepTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.statements = new StatementRunner(jdbc);
    }

    void create() {
        jdbc.execute(CREATE_TOUCHED);
        jdbc.execute(CREATE_VERDICT);
    }

    /**
     * Adds subjects to those touched.
     *
     * @param subjects with columns {@code government}, {@code subject_key}
     * @return how many; one may be counted twice
     */
    int touch(Statement subjects, Map<String, ?> values) {
        return statements.update(
                new Statement("insert into pg_temp.touched\n" + subjects.sql(), subjects.parameters()), values);
    }

    /** Adds all of whom the run has said anything. */
    void touchKnown(long run) {
        jdbc.update(TOUCH_KNOWN, run, run, run);
    }

    /**
     * Whether the planner may look up rows one after the other. Where many are touched it must not: it cannot know how
     * many of them match, and one wrong guess looks up everything for each.
     */
    void nestLoops(boolean allowed) {
        jdbc.execute("set local enable_nestloop = " + allowed);
    }

    /** Makes the verdicts on all that is touched. */
    void judge(Statement judge, LocalDate today) {
        Statement insert = new Statement(JUDGE.formatted(judge.sql()), judge.parameters());
        statements.update(insert, Map.of("today", today));
    }
}
