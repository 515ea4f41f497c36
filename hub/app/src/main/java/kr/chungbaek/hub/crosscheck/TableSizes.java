package kr.chungbaek.hub.crosscheck;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long the tables of record types are, and how much of them is new. */
final class TableSizes {

    private static final String PAGES = """
            select coalesce(sum(pg_relation_size(t.name::regclass)), 0)::bigint / current_setting('block_size')::bigint
            from unnest(?::text[]) as t(name)
            """;

    private static final String CHANGED = """
            select count(*) from unnest(?::text[], ?::bigint[], ?::bigint[]) as u(node, after, upto)
            cross join lateral (
            %s
            offset 0) c
            """;

    private static final String OF_ONE =
            "select from %s c where c.node = u.node and c.position > u.after and c.position <= u.upto";

    private final JdbcTemplate jdbc;
    private final StatementRunner statements;

    TableSizes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.statements = new StatementRunner(jdbc);
    }

    /** @param types names of record types, at least one */
    StepSize of(Collection<String> types, Delta delta) {
        String each = tables(types).stream().map(OF_ONE::formatted).collect(joining("\nunion all\n"));
        Statement changed = new Statement(CHANGED.formatted(each), List.of("nodes", "froms", "tos"));
        long rows = statements
                .query(changed, delta.parameters(), (row, number) -> row.getLong(1))
                .get(0);
        return StepSize.of(rows, pages(types));
    }

    /**
     * Pages of what is stored there now.
     *
     * @param types names of record types
     */
    long pages(Collection<String> types) {
        Long pages =
                jdbc.queryForObject(PAGES, Long.class, (Object) tables(types).toArray(String[]::new));
        return pages == null ? 0 : pages;
    }

    private static List<String> tables(Collection<String> types) {
        return types.stream()
                .map(name -> RecordTable.SCHEMA + "." + RecordTable.quoted(name))
                .toList();
    }
}
