package kr.chungbaek.hub.crosscheck;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clears away what runs that were replaced or given up have left, page by page. */
final class FormerRuns {

    private static final int ROWS_AT_ONCE = 20_000;

    private static final String NEXT = """
            select id from crosscheck.run where state = 'former' order by id limit 1 for update skip locked
            """;

    private static final List<String> LARGE = List.of("run_finding", "run_agenda", "run_unjudged");
    private static final List<String> SMALL = List.of("run_position", "run_government", "run_statement");

    private static final String DELETE_SOME = """
            delete from crosscheck.%1$s
            where ctid = any (array(select ctid from crosscheck.%1$s where run = ? limit %2$d))
            """;

    private final JdbcTemplate jdbc;

    FormerRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Clears one page, within a transaction.
     *
     * @return whether there may be more
     */
    boolean clearSome() {
        List<Long> next = jdbc.queryForList(NEXT, Long.class);
        if (next.isEmpty()) {
            return false;
        }
        long run = next.get(0);
        for (String table : LARGE) {
            if (jdbc.update(DELETE_SOME.formatted(table, ROWS_AT_ONCE), run) > 0) {
                return true;
            }
        }
        SMALL.forEach(table -> jdbc.update("delete from crosscheck.%s where run = ?".formatted(table), run));
        jdbc.update("delete from crosscheck.run where id = ?", run);
        return true;
    }
}
