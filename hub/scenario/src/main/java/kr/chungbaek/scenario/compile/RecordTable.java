package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** The two tables of a record type at the hub: what holds now, and what held before. */
public record RecordTable(RecordType type) {

    /** The schema of all record tables. */
    public static final String SCHEMA = "records";

    /** Natural names of fields that are columns of every table, of its history or of PostgreSQL itself. */
    private static final Set<String> TAKEN = Set.of(
            "family",
            "record_key",
            "node",
            "position",
            "feed",
            "replaced_by",
            "replaced_at",
            "deleted",
            "next",
            "tableoid",
            "ctid",
            "xmin",
            "xmax",
            "cmin",
            "cmax");

    /** The table of what holds now, quoted and with its schema. */
    public String name() {
        return SCHEMA + "." + quoted(type.name());
    }

    /** The table of replaced and deleted versions, quoted and with its schema. */
    public String history() {
        return SCHEMA + "." + quoted(type.name() + "_history");
    }

    /** A name as PostgreSQL takes it literally, reserved words included. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The columns of the fields, quoted, in the order of the wire. */
    public List<String> fieldColumns() {
        return type.fieldNames().stream().map(RecordTable::column).toList();
    }

    /** The column of a field, quoted. */
    public static String column(String field) {
        return quoted(columnName(field));
    }

    /** The column of a field: its name, unless the table needs that for itself. */
    public static String columnName(String field) {
        return TAKEN.contains(field) ? field + "_" : field;
    }

    /** DDL that may run again: schema, tables and the indexes which do not depend on any scenario. */
    public List<String> createStatements() {
        return List.of(
                "create schema if not exists " + SCHEMA,
                // A corrected record finds room on its own page.
                "create table if not exists %s (\n%s,\n  primary key (government, record_key)\n) with (fillfactor = 90)"
                        .formatted(name(), columns()),
                "create table if not exists %s (\n%s,\n  replaced_by bigint not null,\n  replaced_at timestamptz not null\n)"
                        .formatted(history(), columns()),
                index("node_position", name(), "node, position"),
                index("node_replaced", history(), "node, replaced_by"),
                index("key", history(), "government, record_key"));
    }

    private String columns() {
        return """
                  government text collate "C" not null,
                  family text collate "C" not null,
                  record_key text collate "C" not null,
                %s,
                  node text collate "C" not null,
                  position bigint not null""".formatted(type.fields().stream().map(RecordTable::definition).collect(Collectors.joining(",\n")));
    }

    /** Texts compare by their bytes, so that no answer depends on the locale of a database. */
    private static String definition(Field field) {
        String sqlType = field.type().sqlType();
        String collation = sqlType.equals("text") ? " collate \"C\"" : "";
        return "  " + column(field.name()) + " " + sqlType + collation + (field.optional() ? "" : " not null");
    }

    private String index(String purpose, String table, String columns) {
        return "create index if not exists %s on %s (%s)"
                .formatted(IndexName.of(purpose, type.name(), table + columns), table, columns);
    }
}
