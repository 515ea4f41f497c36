package kr.chungbaek.hub.records;

import java.util.List;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns that a record table has, compared with the fields of its type. */
record TableColumns(JdbcTemplate jdbc, RecordTable table) {

    private static final String COLUMNS = """
            select column_name from information_schema.columns where table_schema = ? and table_name = ?
            """;

    /**
     * Adds the optional fields that the type has gained; that is the one compatible change.
     *
     * @throws kr.chungbaek.wire.problem.ConfigException when a required field was added without a new version
     */
    void addMissing() {
        String name = table.type().name();
        List<String> present = jdbc.queryForList(COLUMNS, String.class, RecordTable.SCHEMA, name);
        Problems problems = new Problems();
        for (Field field : table.type().fields()) {
            boolean missing = !present.contains(RecordTable.columnName(field.name()));
            if (missing && field.optional()) {
                add(table.name(), field);
                add(table.history(), field);
            }
            if (missing && !field.optional()) {
                String what = "record type '" + name + "' has gained the required field '" + field.name()
                        + "', but records without it are stored";
                problems.add(table.type().at(), what, "Give the field 'optional: true', or the type a new version.");
            }
        }
        problems.refuse();
    }

    private void add(String tableName, Field field) {
        String type = field.type().sqlType();
        String collation = type.equals("text") ? " collate \"C\"" : "";
        jdbc.execute("alter table %s add column if not exists %s %s%s"
                .formatted(tableName, RecordTable.column(field.name()), type, collation));
    }
}
