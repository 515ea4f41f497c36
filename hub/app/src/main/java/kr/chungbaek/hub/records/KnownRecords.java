package kr.chungbaek.hub.records;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.wire.record.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Shows one connection the records and the completeness of feeds as they were known at a time, by temporary views that
 * have the names of the tables. They go with the connection; nobody else sees them.
 */
public final class KnownRecords {

    private static final String KNOWN = """
            create temporary table known as
            select node, max(position) as position, ?::timestamptz as at from records.stored
            where stored_at <= ? group by node
            """;

    private static final String TOLD = """
            create temporary table told as
            select node, feed, government, max(through) as through from records.feed_told
            where told_at <= ? group by node, feed, government
            """;

    /** Feeds as they are declared now: what was declared before is not kept. */
    private static final String COMPLETE_THROUGH = """
            create temporary view complete_through as
            select d.record_type, d.government, min(coalesce(t.through, '-infinity'::date)) as through
            from records.declared_feed d
            left join pg_temp.told t on t.node = d.node and t.feed = d.feed and t.government = d.government
            group by d.record_type, d.government
            """;

    /** A version was known from its own position on until that of the one that replaced it. */
    private static final String VIEW = """
            create temporary view %1$s as
            select %2$s from %3$s r join pg_temp.known k on k.node = r.node where r.position <= k.position
            union all
            select %2$s from %4$s r join pg_temp.known k on k.node = r.node
            where r.position <= k.position and r.replaced_by > k.position
            """;

    private final JdbcTemplate jdbc;

    /** @param jdbc of a single connection that is nobody else's */
    public KnownRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the views; statements read them when they have gone through {@link #over}. */
    public void at(Instant time, Collection<RecordType> types) {
        OffsetDateTime at = time.atOffset(ZoneOffset.UTC);
        jdbc.update(KNOWN, at, at);
        jdbc.update(TOLD, at);
        jdbc.execute("analyze pg_temp.known, pg_temp.told");
        jdbc.execute(COMPLETE_THROUGH);
        types.forEach(type -> jdbc.execute(view(type)));
    }

    /** When the first of all records was stored, as far as the hub remembers; nothing before any was. */
    public Optional<Instant> since() {
        return Optional.ofNullable(
                        jdbc.queryForObject("select min(stored_at) from records.stored", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static String view(RecordType type) {
        RecordTable table = new RecordTable(type);
        String columns = Stream.of(
                        Stream.of("government", "family", "record_key"),
                        table.fieldColumns().stream(),
                        Stream.of("node", "position"))
                .flatMap(names -> names)
                .map(name -> "r." + name)
                .collect(joining(", "));
        return VIEW.formatted(RecordTable.quoted(type.name()), columns, table.name(), table.history());
    }

    /** The statement reading the temporary views in place of the tables. */
    public static Statement over(Statement statement) {
        return new Statement(TemporaryNames.of(statement.sql()), statement.parameters());
    }
}
