package kr.chungbaek.hub.crosscheck;

import java.util.List;
import kr.chungbaek.scenario.compile.RecordTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what the planner knows of record tables from being far behind: while a table fills for the first time, PostgreSQL
 * itself comes too late.
 */
final class TableStatistics {

    /** Of less it does not matter what the planner thinks. */
    private static final long PAGES = 100;

    private static final String OUTGROWN = """
            select format('%%I.%%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = '%s' and c.relkind = 'r'
              and pg_relation_size(c.oid) / current_setting('block_size')::bigint > 4 * greatest(c.relpages, %d)
            order by 1
            """.formatted(RecordTable.SCHEMA, PAGES);

    private final JdbcTemplate jdbc;

    TableStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at tables that have grown fourfold since, roughly; PostgreSQL looks closer later. Call it within a transaction. */
    void refresh() {
        List<String> tables = jdbc.queryForList(OUTGROWN, String.class);
        if (!tables.isEmpty()) {
            jdbc.execute("set local default_statistics_target = 20");
            tables.forEach(table -> jdbc.execute("analyze " + table));
        }
    }
}
