package kr.chungbaek.hub.intake;

import java.util.List;
import kr.chungbaek.wire.batch.Batch;
import org.springframework.jdbc.core.JdbcTemplate;

/** Batches that verified but could not be stored; later ones of the same feed queue up behind them. */
final class ParkedTable {

    private static final String PARK = """
            insert into intake.parked (node, epoch, sequence, feed, reason, body, parked_at)
            values (?, ?, ?, ?, ?, ?, now())
            """;

    private static final String FEEDS = "select distinct feed from intake.parked where node = ? order by feed";

    private static final String OF_FEED = """
            select epoch, sequence, body from intake.parked where node = ? and feed = ? order by epoch, sequence
            """;

    private static final String REMOVE =
            "delete from intake.parked where node = ? and feed = ? and epoch = ? and sequence = ?";

    private final JdbcTemplate jdbc;

    ParkedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void park(Batch batch, String feed, String reason, byte[] body) {
        jdbc.update(PARK, batch.node(), batch.epoch(), batch.sequence(), feed, reason, body);
    }

    /** A batch as it came. */
    record Parked(long epoch, long sequence, byte[] body) {}

    /** Feeds of which something is parked: all that comes of them queues up behind it. */
    List<String> feeds(String node) {
        return jdbc.queryForList(FEEDS, String.class, node);
    }

    /** In the order of the chain. */
    List<Parked> of(String node, String feed) {
        return jdbc.query(
                OF_FEED, (row, number) -> new Parked(row.getLong(1), row.getLong(2), row.getBytes(3)), node, feed);
    }

    void remove(String node, String feed, Parked batch) {
        jdbc.update(REMOVE, node, feed, batch.epoch(), batch.sequence());
    }
}
