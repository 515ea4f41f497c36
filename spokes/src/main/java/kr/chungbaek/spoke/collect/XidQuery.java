package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.node.LayoutSource;

/**
 * The SQL by which a PostgreSQL table is followed transaction by transaction. Its parts are plain names of a layout file, which the file's check has made sure
 * of; everything else is bound.
 *
 * <p>A keyset over change numbers alone loses rows: a transaction may take its number early and commit late, behind a
 * cursor that has moved on. So an answer ends before the oldest transaction that is still open.
 *
 * <p>Rows of one transaction have no order of their own but that of their keys: each question sorts all that are left of
 * it. A first load of a million rows in one transaction is sorted twenty times, not a thousand.
 */
final class XidQuery {

    static final String CURSOR = "_cursor_key";
    static final String CHANGE = "_change";

    /** Rows of a page. An answer has at most ten, read one after the other; a page that is not full is the last of all. */
    static final int ROWS = SqlFeed.PAGE;

    private static final String SETTLED = """
            select {columns}, {change}::text as "_change", {key} as "_cursor_key"
            from {table}
            where {change} < pg_snapshot_xmin(pg_current_snapshot())
                and {change} >= cast(:?change as xid8)
                and ({change}, {key}) > (cast(:?change as xid8), cast(:?key as text) collate "C")
            order by {change}, {key}
            limit 50000
            """;

    private static final String UNSETTLED = """
            select {columns}, {change}::text as "_change", {key} as "_cursor_key"
            from {table}
            where {change} >= pg_snapshot_xmin(pg_current_snapshot())
                and ({change}, {key}) > (cast(:?change as xid8), cast(:?key as text) collate "C")
            order by {change}, {key}
            limit 50000
            """;

    private static final String NEWS = """
            select exists (select from {table} where {change} >= pg_snapshot_xmin(pg_current_snapshot())) as waiting,
                exists (select from {table}
                    where {change} < pg_snapshot_xmin(pg_current_snapshot())
                        and {change} >= cast(:?change as xid8)
                        and ({change}, {key}) > (cast(:?change as xid8), cast(:?key as text) collate "C")) as settled
            """;

    private final String columns;
    private final String key;
    private final LayoutSource.Table table;
    private final String change;

    XidQuery(Layout layout, String change) {
        this.change = change;
        this.table = (LayoutSource.Table) layout.source();
        this.columns = layout.columns().stream()
                .map(column -> "\"" + column + "\"::text as \"" + column + "\"")
                .collect(Collectors.joining(", "));
        this.key = key(table.key());
    }

    /** One comparable text of all key columns; "C" compares bytes, whatever the database's language. */
    private static String key(List<String> names) {
        String parts = names.stream().map(name -> "\"" + name + "\"::text").collect(Collectors.joining(", "));
        return "(concat_ws(chr(31), " + parts + ") collate \"C\")";
    }

    /** Rows whose transactions are all over, after a cursor. */
    String settled() {
        return fill(SETTLED);
    }

    /** Rows that wait behind an open transaction. */
    String unsettled() {
        return fill(UNSETTLED);
    }

    /** Whether rows wait behind an open transaction, and whether there are settled ones after a cursor. */
    String news() {
        return fill(NEWS);
    }

    private String fill(String template) {
        return template.replace("{columns}", columns)
                .replace("{key}", key)
                .replace("{change}", "\"" + change + "\"")
                .replace("{table}", "\"" + table.name().replace(".", "\".\"") + "\"");
    }
}
