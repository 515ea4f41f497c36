package kr.chungbaek.hub.crosscheck;

import java.util.Collection;
import kr.chungbaek.scenario.compile.RecordTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long the tables of record types are. */
final class TablePages {

    private static final String PAGES = """
            select coalesce(sum(pg_relation_size(to_regclass(t.name))), 0)::bigint / current_setting('block_size')::bigint
            from unnest(?::text[]) as t(name)
            """;

    private final JdbcTemplate jdbc;

    TablePages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Pages of what is stored there now.
     *
     * @param names of record types; others count for nothing
     */
    long of(Collection<String> names) {
        String[] tables = names.stream()
                .map(name -> RecordTable.SCHEMA + "." + RecordTable.quoted(name))
                .toArray(String[]::new);
        Long pages = jdbc.queryForObject(PAGES, Long.class, (Object) tables);
        return pages == null ? 0 : pages;
    }
}
