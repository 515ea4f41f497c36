package kr.chungbaek.hub.records;

import static java.util.stream.Collectors.joining;

import java.util.List;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.record.RecordType;

/**
 * The SQL that stores one load of a record type.
 *
 * @param copyNew COPY straight into the table, for keys never sent before
 * @param createLoad the temporary table of the connection, one row per entry
 * @param copyLoad COPY into it
 * @param dropRepeats takes entries out that say what is known already, where their key stands once in the load
 * @param replacedToHistory moves current rows whose key is in the load
 * @param overtakenToHistory writes the entries of the load that a later entry of the same key replaces
 * @param upsert the last entry of each key, in key order so that two writers never wait for each other
 * @param clearLoad empties the temporary table
 */
record StoreStatements(
        String copyNew,
        String createLoad,
        String copyLoad,
        String dropRepeats,
        String replacedToHistory,
        String overtakenToHistory,
        String upsert,
        String clearLoad) {

    static StoreStatements of(RecordType type) {
        RecordTable table = new RecordTable(type);
        List<String> fields = table.fieldColumns();
        String load = "pg_temp." + RecordTable.quoted("load_" + type.name());
        String columns = "government, family, record_key, " + String.join(", ", fields) + ", node, position";
        String ofLoad = prefixed("l", fields);
        String ofTable = prefixed("t", fields);
        return new StoreStatements(
                "copy " + table.name() + " (" + columns + ") from stdin",
                "create temporary table if not exists " + RecordTable.quoted("load_" + type.name())
                        + " as select false as deleted, " + columns + " from " + table.name() + " with no data",
                "copy " + load + " (deleted, " + columns + ") from stdin",
                """
                delete from %1$s l using %2$s t
                where t.government = l.government and t.record_key = l.record_key and not l.deleted
                  and (%3$s) is not distinct from (%4$s)
                  and not exists (select from %1$s o where o.government = l.government
                    and o.record_key = l.record_key and o.position <> l.position)
                """.formatted(load, table.name(), row(ofTable), row(ofLoad)),
                """
                with taken as (
                  delete from %2$s t using (
                    select government, record_key, min(position) as by, min(node) as node
                    from %1$s group by government, record_key) l
                  where t.government = l.government and t.record_key = l.record_key
                  returning t.government, t.family, t.record_key, %3$s, l.node, t.position, l.by)
                insert into %4$s (%5$s, replaced_by, replaced_at) select *, now() from taken
                """.formatted(load, table.name(), ofTable, table.history(), columns),
                """
                insert into %2$s (%3$s, replaced_by, replaced_at)
                select %3$s, next, now()
                from (select *, lead(position) over (partition by government, record_key order by position) as next from %1$s) l
                where next is not null and not deleted
                """.formatted(load, table.history(), columns),
                """
                insert into %2$s (%3$s)
                select %3$s
                from (select *, lead(position) over (partition by government, record_key order by position) as next from %1$s) l
                where next is null and not deleted
                order by government, record_key
                """.formatted(load, table.name(), columns),
                "truncate " + load);
    }

    private static String row(String columns) {
        return "row(" + columns + ")";
    }

    private static String prefixed(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(joining(", "));
    }
}
