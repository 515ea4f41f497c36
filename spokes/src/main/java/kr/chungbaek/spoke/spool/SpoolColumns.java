package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Columns that {@code create table if not exists} does not bring to a spool that an earlier version made. */
enum SpoolColumns {
    RESOLVED("quarantine", "resolved_at", "integer"),
    RANK("seen", "rank", "integer not null default 0"),
    NUMBER("file", "number", "integer not null default 0"),
    RECORD_TYPE("feed", "record_type", "text");

    private final String table;
    private final String column;
    private final String type;

    SpoolColumns(String table, String column, String type) {
        this.table = table;
        this.column = column;
        this.type = type;
    }

    static void add(Statement statement) throws SQLException {
        for (SpoolColumns one : List.of(values())) {
            if (one.isMissing(statement)) {
                statement.executeUpdate("alter table " + one.table + " add column " + one.column + " " + one.type);
            }
        }
    }

    /** A table that is not there yet is made with all its columns. */
    private boolean isMissing(Statement statement) throws SQLException {
        String sql = """
                select 1 from sqlite_master where type = 'table' and name = '%1$s'
                    and not exists (select 1 from pragma_table_info('%1$s') where name = '%2$s')
                """;
        try (ResultSet row = statement.executeQuery(sql.formatted(table, column))) {
            return row.next();
        }
    }
}
