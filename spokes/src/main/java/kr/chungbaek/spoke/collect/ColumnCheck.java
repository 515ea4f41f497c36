package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * Looks whether a table still has the columns that are read, of the kind they were. A column that is lost or has become
 * another would turn every row into a wrong one or a refused one: the feed waits instead, and says which column it is.
 */
final class ColumnCheck implements TableReading {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    static final String MOMENTS = "moments";
    static final String NUMBERS = "whole or decimal numbers";

    private static final String SQL = """
            select column_name as name, data_type as type from information_schema.columns
            where table_schema = :?schema and table_name = :?table
            """;

    private final Feed feed;
    private final Spool spool;
    private final SpokeTime time;
    private final LayoutSource.Table table;
    private Instant next = Instant.EPOCH;
    private boolean asked = true;

    ColumnCheck(Feed feed, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.spool = spool;
        this.time = time;
        this.table = (LayoutSource.Table) feed.layout().source();
    }

    boolean isDue() {
        return !time.now().isBefore(next);
    }

    /** Whatever went wrong may be a changed table. */
    void soon() {
        next = Instant.EPOCH;
        asked = true;
    }

    @Override
    public void begin() {
        asked = false;
    }

    @Override
    public boolean goesOn() {
        return !asked;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public String sql() {
        return SQL;
    }

    @Override
    public Map<String, Object> parameters() {
        int dot = table.name().indexOf('.');
        return Map.of(
                "schema", table.name().substring(0, dot), "table", table.name().substring(dot + 1));
    }

    @Override
    public void take(List<Map<String, Object>> rows) {
        asked = true;
        Map<String, String> kinds = new TreeMap<>();
        Set<String> there = new HashSet<>();
        for (Map<String, Object> row : rows) {
            String name = String.valueOf(row.get("name"));
            there.add(name);
            kinds.put(name, kind(String.valueOf(row.get("type"))));
        }
        requireColumns(there);
        kinds.keySet().retainAll(columns());
        Map<String, String> before =
                spool.book(feed.name()).columns(feed.layout().fingerprint());
        before.forEach((column, kind) -> requireSame(column, kind, kinds.getOrDefault(column, kind)));
        if (!before.equals(kinds)) {
            spool.book(feed.name()).noteColumns(feed.layout().fingerprint(), kinds);
        }
        next = time.now().plus(PAUSE);
    }

    private Set<String> columns() {
        Set<String> read = new TreeSet<>(feed.layout().columns());
        read.addAll(table.key());
        table.change().ifPresent(change -> read.add(change.column()));
        return read;
    }

    private void requireColumns(Set<String> there) {
        if (there.isEmpty()) {
            throw changed("table '" + table.name() + "' is not there, or may not be read by this user");
        }
        for (String column : columns()) {
            if (!there.contains(column)) {
                throw changed("column '" + column + "' of table '" + table.name()
                        + "' is not there any more, or may not be read by this user");
            }
        }
    }

    private void requireSame(String column, String before, String now) {
        if (!now.equals(before)) {
            throw changed(
                    "column '" + column + "' of table '" + table.name() + "' held " + before + " and now holds " + now);
        }
    }

    private static Fault changed(String what) {
        return new Fault(
                FaultCode.SOURCE_CHANGED,
                what + "; the feed waits. Put it back, or say in the layout how it is read from now on.");
    }

    /** A longer text or a wider number is no change. */
    private static String kind(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.matches(".*(char|text|clob|enum|name).*")) {
            return "texts";
        }
        if (name.matches("(tiny|small|medium|big)?int(eger)?|numeric|decimal|number|serial|bigserial")) {
            return NUMBERS;
        }
        if (name.matches("double.*|real|float.*")) {
            return "binary fractions";
        }
        if (name.matches("timestamp.*|datetime.*")) {
            return MOMENTS;
        }
        return "values of type " + name;
    }
}
