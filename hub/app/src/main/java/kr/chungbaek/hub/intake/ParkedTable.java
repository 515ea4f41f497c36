package kr.chungbaek.hub.intake;

import kr.chungbaek.wire.batch.Batch;
import org.springframework.jdbc.core.JdbcTemplate;

/** Batches that verified but could not be stored; later ones of the same feed queue up behind them. */
final class ParkedTable {

    private static final String PARK = """
            insert into intake.parked (node, epoch, sequence, feed, reason, body, parked_at)
            values (?, ?, ?, ?, ?, ?, now())
            """;

    private static final String BLOCKED = "select exists (select from intake.parked where node = ? and feed = ?)";

    private final JdbcTemplate jdbc;

    ParkedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void park(Batch batch, String feed, String reason, byte[] body) {
        jdbc.update(PARK, batch.node(), batch.epoch(), batch.sequence(), feed, reason, body);
    }

    boolean blocks(String node, String feed) {
        return Boolean.TRUE.equals(jdbc.queryForObject(BLOCKED, Boolean.class, node, feed));
    }
}
