package kr.chungbaek.scenario.compile;

import java.util.List;
import kr.chungbaek.wire.record.RecordType;

/** Where a statement reads the records of a type from. */
enum Records {
    /** As they are. */
    NOW {
        @Override
        String of(RecordType type) {
            return new RecordTable(type).name();
        }
    },
    /**
     * As they were known when each node had come to a position, in the common table expression {@link #KNOWN}: what had
     * come by then and had not been replaced yet.
     */
    THEN {
        @Override
        String of(RecordType type) {
            RecordTable table = new RecordTable(type);
            List<String> fields = table.fieldColumns();
            String columns = "c.government, c.family, c.record_key, "
                    + String.join(
                            ", ", fields.stream().map(field -> "c." + field).toList());
            return """
                    (select %1$s from %2$s c join known on known.node = c.node and c.position <= known.position
                      union all
                      select %1$s from %3$s c join known on known.node = c.node and c.position <= known.position
                        and c.replaced_by > known.position)""".formatted(columns, table.name(), table.history());
        }
    };

    /** How far each node had come; two parameters, nodes and positions. */
    static final String KNOWN =
            "known as materialized (select * from unnest(?::text[], ?::bigint[]) as k(node, position))";

    /** A FROM item, to be given an alias. */
    abstract String of(RecordType type);
}
