package kr.chungbaek.hub.crosscheck;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Subjects whose rule came out as null: counted and listed, never read as "no case". */
final class UnjudgedTable {

    private static final String REMOVE = """
            delete from crosscheck.unjudged u using unnest(?::text[], ?::text[]) as judged(government, subject_key)
            where u.scenario = ? and u.government = judged.government and u.subject_key = judged.subject_key
            """;

    private static final String WRITE = """
            insert into crosscheck.unjudged (scenario, government, subject_key)
            select ?, government, subject_key from unnest(?::text[], ?::text[]) as u(government, subject_key)
            """;

    private final JdbcTemplate jdbc;

    UnjudgedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replace(String scenario, Set<SubjectKey> judged, List<Verdict> unjudged) {
        SubjectArrays subjects = SubjectArrays.of(judged);
        jdbc.update(REMOVE, subjects.governments(), subjects.keys(), scenario);
        if (!unjudged.isEmpty()) {
            VerdictArrays rows = VerdictArrays.of(unjudged);
            jdbc.update(WRITE, scenario, rows.governments(), rows.keys());
        }
    }

    /** All subjects of a scenario that have a row. */
    List<SubjectKey> subjects(String scenario) {
        return jdbc.query(
                "select government, subject_key from crosscheck.unjudged where scenario = ?",
                SubjectKeys.ROWS,
                scenario);
    }
}
