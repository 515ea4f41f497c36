package kr.chungbaek.hub.tokens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every column of the database that may hold tokens. Of records those of private fields, as their types say; of all other
 * tables every column of texts, whoever has added it.
 */
final class Places {

    private static final String TEXTS = """
            select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name), quote_ident(c.column_name),
              c.table_schema
            from information_schema.columns c
            join information_schema.tables t using (table_catalog, table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying')
              and c.table_schema not in ('pg_catalog', 'information_schema', 'tokens')
              and c.table_schema not like 'pg_temp%'
            order by c.table_schema, c.table_name, c.ordinal_position
            """;

    /** Rows there are found by others through these texts. */
    private static final Set<String> JOINED = Set.of("crosscheck", "cases");

    /** Stands beside the keys of records, and moves with them. */
    private static final String BROUGHT = "records.snapshot_key record_key";

    /** The same alert may have to be sent again exactly as it is. */
    private static final String CONTENT = "alerts.alert content";

    /** Fields in which nodes tell keys of records, which may be made of tokens. */
    private static final Set<String> TOLD = Set.of("control_keys keys", "control_total remark");

    private final JdbcTemplate jdbc;
    private final Collection<RecordType> types;

    Places(JdbcTemplate jdbc, Collection<RecordType> types) {
        this.jdbc = jdbc;
        this.types = List.copyOf(types);
    }

    static boolean isTold(RecordType type, Field field) {
        return TOLD.contains(type.name() + " " + field.name());
    }

    List<Place> all() {
        List<Place> places = new ArrayList<>();
        Set<String> records = new HashSet<>();
        for (RecordType type : types) {
            RecordTable table = new RecordTable(type);
            for (String name : List.of(table.name(), table.history())) {
                records.add(name.replace("\"", ""));
                type.fields().stream()
                        .filter(Field::secret)
                        .map(field -> new Place(
                                name,
                                RecordTable.column(field.name()),
                                type.isKey(field) ? Place.Kind.KEY : Place.Kind.WHOLE,
                                "true"))
                        .forEach(places::add);
                type.fields().stream()
                        .filter(field -> isTold(type, field))
                        .map(field -> new Place(name, RecordTable.column(field.name()), Place.Kind.PROSE, "true"))
                        .forEach(places::add);
            }
        }
        jdbc.query(TEXTS, row -> {
            if (!records.contains(row.getString(1).replace("\"", ""))) {
                places.add(text(row.getString(1), row.getString(2), row.getString(3)));
            }
        });
        return places;
    }

    private static Place text(String table, String column, String schema) {
        String name = table + " " + column;
        boolean isJoined = JOINED.contains(schema) || name.equals(BROUGHT);
        return new Place(
                table,
                column,
                isJoined ? Place.Kind.TEXT : Place.Kind.PROSE,
                name.equals(CONTENT) ? "sent_at is not null" : "true");
    }
}
