package kr.chungbaek.hub.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What nodes have declared of their feeds, and how far each is complete. */
public final class FeedLedger {

    private static final String FORGET = "delete from records.declared_feed where node = ? and feed = ?";

    private static final String DECLARE = """
            insert into records.declared_feed (node, feed, record_type, government, valid_from, valid_until, promise)
            values (?, ?, ?, ?, ?, ?, make_interval(secs => ?))
            """;

    /**
     * All at once. What is told twice, because the first was forgotten, was known since the first; what one call tells
     * twice counts as the later of both days.
     */
    private static final String COMPLETE = """
            with moved as (
              insert into records.feed_completeness as c (node, feed, government, through, told_at)
              select ?, feed, government, max(through), now()
              from unnest(?::text[], ?::text[], ?::date[]) as told(feed, government, through)
              group by feed, government
              on conflict (node, feed, government) do update set through = excluded.through, told_at = excluded.told_at
              where c.through < excluded.through
              returning node, feed, government, through, told_at)
            insert into records.feed_told as t (node, feed, government, through, told_at) select * from moved
            on conflict (node, feed, government, through) do update set told_at = t.told_at
            """;

    /**
     * The completeness that the feed takes part in: where it was declared before, and where it is declared now; also that
     * of the governments linked to those by succession.
     */
    private static final String THROUGH = """
            with own as (
              select ? as record_type, unnest(?::text[]) as government
              union select record_type, government from records.declared_feed where node = ? and feed = ?),
            pair as (
              select record_type, government from own
              union select o.record_type, k.code from own o
              join reference.government g on g.code = o.government join reference.government k on k.family = g.family)
            select c.record_type || ' ' || c.government as what, c.through
            from records.complete_through c join pair p using (record_type, government)
            where c.record_type = any (?::text[])
            """;

    private static final String TYPES = """
            select distinct record_type from records.declared_feed where node = ? and feed = ?
            """;

    private static final String UPHEAVAL = "update records.completeness_clock set upheavals = upheavals + 1";

    private static final String TICK = """
            insert into records.completeness_tick as t (node, ticks) values (?, 1)
            on conflict (node) do update set ticks = t.ticks + 1
            """;

    private final JdbcTemplate jdbc;

    public FeedLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what the node declared of this feed before. Call it within a transaction. */
    public void declare(String node, FeedDeclaration feed) {
        String[] types = types(node, feed);
        Map<String, LocalDate> before = through(node, feed, types);
        replace(node, feed);
        Map<String, LocalDate> after = through(node, feed, types);
        boolean wentBack =
                before.entrySet().stream().anyMatch(known -> isEarlier(after.get(known.getKey()), known.getValue()));
        jdbc.update(TICK, node);
        if (wentBack) {
            jdbc.update(UPHEAVAL);
        }
    }

    private static boolean isEarlier(@Nullable LocalDate now, LocalDate before) {
        return now == null || now.isBefore(before);
    }

    /** Of these alone completeness may move; named one by one, the view need not be made for all others. */
    private String[] types(String node, FeedDeclaration feed) {
        List<String> former = jdbc.queryForList(TYPES, String.class, node, feed.feed());
        return Stream.concat(Stream.of(feed.recordType()), former.stream()).toArray(String[]::new);
    }

    private Map<String, LocalDate> through(String node, FeedDeclaration feed, String[] types) {
        Map<String, LocalDate> through = new HashMap<>();
        jdbc.query(
                THROUGH,
                row -> {
                    through.put(row.getString("what"), row.getObject("through", LocalDate.class));
                },
                feed.recordType(),
                feed.governments().toArray(String[]::new),
                node,
                feed.feed(),
                types);
        return through;
    }

    private void replace(String node, FeedDeclaration feed) {
        jdbc.update(FORGET, node, feed.feed());
        List<Object[]> rows = feed.governments().stream()
                .map(government -> new Object[] {
                    node,
                    feed.feed(),
                    feed.recordType(),
                    government,
                    feed.from(),
                    feed.until(),
                    feed.promise().toSeconds()
                })
                .toList();
        jdbc.batchUpdate(DECLARE, rows);
    }

    /** Moves completeness forward; a date before the known one changes nothing. Call it within a transaction. */
    public void complete(String node, List<Completeness> told) {
        String[] feeds = told.stream().map(Completeness::feed).toArray(String[]::new);
        String[] governments = told.stream().map(Completeness::government).toArray(String[]::new);
        String[] days = told.stream().map(one -> one.through().toString()).toArray(String[]::new);
        if (jdbc.update(COMPLETE, node, feeds, governments, days) > 0) {
            jdbc.update(TICK, node);
        }
    }
}
