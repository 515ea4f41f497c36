package kr.chungbaek.hub.crosscheck;

import org.springframework.jdbc.core.JdbcTemplate;

/** Subjects whose rule came out as null: counted and listed, never read as "no case". */
final class UnjudgedTable {

    private static final String REMOVE = """
            delete from crosscheck.run_unjudged u using pg_temp.touched t
            where u.run = ? and u.government = t.government and u.subject_key = t.subject_key
            """;

    private static final String WRITE = """
            insert into crosscheck.run_unjudged (run, government, subject_key, occasion)
            select ?, government, subject_key, occasion from pg_temp.verdict where state = 'unjudged'
            order by government, subject_key, occasion
            """;

    private final JdbcTemplate jdbc;

    UnjudgedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the list equal to the verdicts on the touched subjects. */
    void replace(long run) {
        jdbc.update(REMOVE, run);
        jdbc.update(WRITE, run);
    }
}
