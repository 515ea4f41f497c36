package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Subjects that must be judged again later without any record changing: a date will pass, a feed will be complete. */
final class AgendaTable {

    private static final String REMOVE = """
            delete from crosscheck.run_agenda a using unnest(?::text[], ?::text[]) as judged(government, subject_key)
            where a.run = ? and a.government = judged.government and a.subject_key = judged.subject_key
            """;

    private static final String WRITE = """
            insert into crosscheck.run_agenda (run, government, subject_key, occasion, case_key, state, due, amount)
            select ?, government, subject_key, occasion, case_key, state, due, amount
            from unnest(?::text[], ?::text[], ?::text[]::date[], ?::text[], ?::text[], ?::text[]::date[], ?::bigint[])
              as a(government, subject_key, occasion, case_key, state, due, amount)
            """;

    private static final String PASSED =
            "select government, subject_key from crosscheck.run_agenda where run = ? and state = 'pending' and due < ?";

    private static final String WAITING =
            "select government, subject_key from crosscheck.run_agenda where run = ? and state = 'waiting'";

    private final JdbcTemplate jdbc;

    AgendaTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the agenda of these subjects equal to the pending and waiting verdicts. */
    void replace(long run, Set<SubjectKey> judged, List<Verdict> toCome) {
        SubjectArrays subjects = SubjectArrays.of(judged);
        jdbc.update(REMOVE, subjects.governments(), subjects.keys(), run);
        if (toCome.isEmpty()) {
            return;
        }
        VerdictArrays rows = VerdictArrays.of(toCome);
        jdbc.update(
                WRITE,
                run,
                rows.governments(),
                rows.keys(),
                rows.occasions(),
                rows.caseKeys(),
                rows.states(),
                rows.dues(),
                rows.amounts());
    }

    /** Those whose date has passed by {@code today}. */
    List<SubjectKey> passed(long run, LocalDate today) {
        return jdbc.query(PASSED, SubjectKeys.ROWS, run, today);
    }

    /** Those who wait for a feed. */
    List<SubjectKey> waiting(long run) {
        return jdbc.query(WAITING, SubjectKeys.ROWS, run);
    }
}
