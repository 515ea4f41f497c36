package kr.chungbaek.spoke.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.node.LayoutSource;

/**
 * The SQL by which a table is read page by page, behind the last row of the page before: by its key, or by a column of
 * changes and then its key. Its parts are plain names of a layout file; everything else is bound.
 */
final class KeysetQuery {

    static final String CHANGE = "_change";

    /** Rows of a page, which is a whole answer. */
    static final int ROWS = SqlFeed.PAGE;

    private static final String KEY = "_key_";
    private static final String FROM = "since";

    private final SqlDialect dialect;
    private final LayoutSource.Table table;
    private final String select;
    private final List<String> order;

    /** @param order the columns of the keyset: the table's key, with the column of changes before it or without */
    private KeysetQuery(SqlDialect dialect, Layout layout, List<String> order, String change) {
        this.dialect = dialect;
        this.table = (LayoutSource.Table) layout.source();
        this.order = List.copyOf(order);
        List<String> columns = new ArrayList<>();
        layout.columns().forEach(column -> columns.add(dialect.asText(column)));
        for (int index = 0; index < order.size(); index++) {
            columns.add(dialect.quote(order.get(index)) + " as " + dialect.quote(KEY + index));
        }
        if (!change.isEmpty()) {
            columns.add(dialect.quote(change) + " as " + dialect.quote(CHANGE));
        }
        this.select = "select " + String.join(", ", columns) + " from " + dialect.table(table.name());
    }

    static KeysetQuery byKey(SqlDialect dialect, Layout layout) {
        return new KeysetQuery(dialect, layout, ((LayoutSource.Table) layout.source()).key(), "");
    }

    static KeysetQuery byChange(SqlDialect dialect, Layout layout, String change) {
        List<String> order = new ArrayList<>(List.of(change));
        order.addAll(((LayoutSource.Table) layout.source()).key());
        return new KeysetQuery(dialect, layout, order, change);
    }

    /** The first rows of all. */
    String first() {
        return select + notNull(" where ") + tail();
    }

    /** The first rows from a value of the leading column on. */
    String from() {
        return select + " where " + dialect.quote(order.get(0)) + " >= :?" + FROM + tail();
    }

    Map<String, Object> from(Object value) {
        return Map.of(FROM, value);
    }

    /** The rows behind a row. Of the leading column, an index finds the first; of the alternatives behind it, none would. */
    String after() {
        String leading = order.size() == 1 ? "" : dialect.quote(order.get(0)) + " >= :?" + parameter(0) + " and ";
        return select + " where " + leading + behind(0) + notNull(" and ") + tail();
    }

    /** A row without a change is read with the whole table only. */
    private String notNull(String joined) {
        return order.size() > table.key().size() ? joined + dialect.quote(order.get(0)) + " is not null" : "";
    }

    Map<String, Object> after(Map<String, Object> row) {
        Map<String, Object> place = new HashMap<>();
        for (int index = 0; index < order.size(); index++) {
            place.put(
                    parameter(index), Objects.requireNonNull(row.get(KEY + index), "a column of the key has no value"));
        }
        return place;
    }

    /** The row's key, for people. */
    String key(Map<String, Object> row) {
        return IntStream.range(order.size() - table.key().size(), order.size())
                .mapToObj(index -> TableRows.print(row.get(KEY + index)))
                .collect(Collectors.joining("|"));
    }

    private String behind(int index) {
        String column = dialect.quote(order.get(index));
        String greater = column + " > :?" + parameter(index);
        return index == order.size() - 1
                ? greater
                : "(" + greater + " or (" + column + " = :?" + parameter(index) + " and " + behind(index + 1) + "))";
    }

    private static String parameter(int index) {
        return "after" + index;
    }

    private String tail() {
        return " order by " + order.stream().map(dialect::quote).collect(Collectors.joining(", ")) + " "
                + dialect.limit(ROWS);
    }
}
