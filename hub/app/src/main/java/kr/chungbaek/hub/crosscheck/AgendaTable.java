package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Subjects that must be judged again later without any record changing: a date will pass, a feed will be complete. */
final class AgendaTable {

    private static final String REMOVE = """
            with known as materialized (
              select government, subject_key, a.occasion, a.case_key, a.state, a.due, a.amount
              from (select distinct government, subject_key from pg_temp.touched) t
              join crosscheck.run_agenda a using (government, subject_key) where a.run = ?),
            gone as (
              select * from known
              except
              select government, subject_key, occasion, case_key, state, due, amount from pg_temp.verdict
              where state in ('pending', 'waiting'))
            delete from crosscheck.run_agenda a using gone g
            where a.run = ? and a.government = g.government and a.subject_key = g.subject_key and a.occasion = g.occasion
            """;

    /** What is there by now is as it was. */
    private static final String WRITE = """
            insert into crosscheck.run_agenda (run, government, subject_key, occasion, case_key, state, due, amount)
            select ?, government, subject_key, occasion, case_key, state, due, amount
            from pg_temp.verdict where state in ('pending', 'waiting')
            order by government, subject_key, occasion
            on conflict (run, government, subject_key, occasion) do nothing
            """;

    private static final Statement PASSED = new Statement(
            "select government, subject_key from crosscheck.run_agenda where run = ? and state = 'pending' and due < ?",
            List.of("run", "today"));

    private static final Statement WAITING = new Statement(
            "select government, subject_key from crosscheck.run_agenda where run = ? and state = 'waiting'",
            List.of("run"));

    private final JdbcTemplate jdbc;
    private final StepTables step;

    AgendaTable(JdbcTemplate jdbc, StepTables step) {
        this.jdbc = jdbc;
        this.step = step;
    }

    /** Makes the agenda of the touched subjects equal to the pending and waiting verdicts. */
    void replace(long run) {
        jdbc.update(REMOVE, run, run);
        jdbc.update(WRITE, run);
    }

    /** Touches those whose date has passed by {@code today}. */
    int touchPassed(long run, LocalDate today) {
        return step.touch(PASSED, Map.of("run", run, "today", today));
    }

    /** Touches those who wait for a feed. */
    int touchWaiting(long run) {
        return step.touch(WAITING, Map.of("run", run));
    }
}
