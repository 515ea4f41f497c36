package kr.chungbaek.hub.intake;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Frontier;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chains of all nodes as the hub has stored them. */
final class ChainTable {

    private static final String BEGIN = """
            insert into intake.chain (node, epoch, sequence, hash, heard_at) values (?, 1, 0, ?, now())
            on conflict (node) do update set heard_at = excluded.heard_at
            """;

    private static final String LOCK =
            "select epoch, sequence, hash, coalesce(stopped_because, '') from intake.chain where node = ? for update";

    private static final String APPEND = """
            insert into intake.batch (node, epoch, sequence, hash, received_at, feed, record_type, entries)
            values (?, ?, ?, ?, now(), ?, ?, ?)
            """;

    private static final String MOVE = "update intake.chain set sequence = ?, hash = ? where node = ?";

    private static final String STOP =
            "update intake.chain set stopped_at = now(), stopped_because = ? where node = ? and stopped_at is null";

    private static final String EPOCH = """
            update intake.chain set epoch = ?, sequence = 0, hash = ?, stopped_at = null, stopped_because = null
            where node = ?
            """;

    private static final String RESTART =
            "update intake.chain set stopped_at = null, stopped_because = null where node = ?";

    private static final String HASH = "select hash from intake.batch where node = ? and epoch = ? and sequence = ?";

    private final JdbcTemplate jdbc;

    ChainTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the node's chain for the running transaction, which makes its intake serial. */
    ChainState lock(String node) {
        jdbc.update(BEGIN, node, Digest.NONE.bytes());
        List<ChainState> found = jdbc.query(
                LOCK,
                (row, number) -> new ChainState(
                        new Frontier(row.getLong(1), row.getLong(2), new Digest(row.getBytes(3))), row.getString(4)),
                node);
        return found.get(0);
    }

    void append(Batch batch, Digest hash) {
        String feed = batch.load().map(Load::feed).orElse(null);
        String type = batch.load().map(Load::recordType).orElse(null);
        int entries = batch.load().map(load -> load.entries().size()).orElse(0);
        jdbc.update(APPEND, batch.node(), batch.epoch(), batch.sequence(), hash.bytes(), feed, type, entries);
        jdbc.update(MOVE, batch.sequence(), hash.bytes(), batch.node());
    }

    /** The hash under which a number is known. */
    Optional<Digest> hash(String node, long epoch, long sequence) {
        return jdbc.query(HASH, (row, number) -> new Digest(row.getBytes(1)), node, epoch, sequence).stream()
                .findFirst();
    }

    /** Takes nothing more from this node until an operator has looked at it. */
    void stop(String node, String because) {
        jdbc.update(STOP, because, node);
    }

    /** Begins an epoch at number 0; a stopped node goes on with it. */
    void begin(String node, long epoch) {
        jdbc.update(EPOCH, epoch, Digest.NONE.bytes(), node);
    }

    void restart(String node) {
        jdbc.update(RESTART, node);
    }

    /** All that were ever heard of. */
    List<String> nodes() {
        return jdbc.queryForList("select node from intake.chain order by node", String.class);
    }
}
