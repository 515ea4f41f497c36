package kr.chungbaek.hub.crosscheck;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Subjects whose rule came out as null: counted and listed, never read as "no case". */
final class UnjudgedTable {

    private static final String REMOVE = """
            delete from crosscheck.run_unjudged u using unnest(?::text[], ?::text[]) as judged(government, subject_key)
            where u.run = ? and u.government = judged.government and u.subject_key = judged.subject_key
            """;

    private static final String WRITE = """
            insert into crosscheck.run_unjudged (run, government, subject_key, occasion)
            select ?, government, subject_key, occasion
            from unnest(?::text[], ?::text[], ?::text[]::date[]) as u(government, subject_key, occasion)
            """;

    private final JdbcTemplate jdbc;

    UnjudgedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replace(long run, Set<SubjectKey> judged, List<Verdict> unjudged) {
        SubjectArrays subjects = SubjectArrays.of(judged);
        jdbc.update(REMOVE, subjects.governments(), subjects.keys(), run);
        if (!unjudged.isEmpty()) {
            VerdictArrays rows = VerdictArrays.of(unjudged);
            jdbc.update(WRITE, run, rows.governments(), rows.keys(), rows.occasions());
        }
    }
}
