package kr.chungbaek.hub.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in everything that a database holds. */
record DatabaseSearch(JdbcTemplate jdbc) {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'pg_temp%'
            union all select 'pg_catalog.pg_stats'
            """;

    /** In how many columns of each table it is. */
    Map<String, Long> of(String text) {
        Map<String, Long> found = new TreeMap<>();
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            jdbc.query("select * from " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    Object value = row.getObject(column);
                    String content = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value);
                    if (content.contains(text)) {
                        found.merge(table, 1L, Long::sum);
                    }
                }
            });
        }
        return found;
    }
}
