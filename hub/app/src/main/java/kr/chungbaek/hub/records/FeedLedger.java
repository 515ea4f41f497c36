package kr.chungbaek.hub.records;

import java.util.List;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What nodes have declared of their feeds, and how far each is complete. */
public final class FeedLedger {

    private static final String FORGET = "delete from records.declared_feed where node = ? and feed = ?";

    private static final String DECLARE = """
            insert into records.declared_feed (node, feed, record_type, government, valid_from, valid_until, promise)
            values (?, ?, ?, ?, ?, ?, make_interval(secs => ?))
            """;

    private static final String COMPLETE = """
            insert into records.feed_completeness as c (node, feed, government, through, told_at)
            values (?, ?, ?, ?, now())
            on conflict (node, feed, government) do update set through = excluded.through, told_at = excluded.told_at
            where c.through < excluded.through
            """;

    private static final String TICK = "update records.completeness_clock set ticks = ticks + 1";

    private final JdbcTemplate jdbc;

    public FeedLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what the node declared of this feed before. Call it within a transaction. */
    public void declare(String node, FeedDeclaration feed) {
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
        jdbc.update(TICK);
    }

    /** Moves completeness forward; a date before the known one changes nothing. Call it within a transaction. */
    public void complete(String node, List<Completeness> told) {
        boolean moved = false;
        for (Completeness one : told) {
            moved |= jdbc.update(COMPLETE, node, one.feed(), one.government(), one.through()) > 0;
        }
        if (moved) {
            jdbc.update(TICK);
        }
    }
}
