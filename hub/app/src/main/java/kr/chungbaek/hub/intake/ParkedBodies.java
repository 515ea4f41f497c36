package kr.chungbaek.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.chungbaek.hub.tokens.ParkedTokens;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.record.TokenForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tokens in parked batches. Their signature was checked when they came; what is kept is no longer signed. */
public final class ParkedBodies implements ParkedTokens {

    private static final String HOLDING = """
            select node, epoch, sequence, feed, body from intake.parked where position(? in body) > 0
            order by node, epoch, sequence, feed
            """;

    private static final String COUNT = "select count(*) from intake.parked where position(? in body) > 0";

    private static final String REPLACE =
            "update intake.parked set body = ? where node = ? and epoch = ? and sequence = ? and feed = ?";

    private final JdbcTemplate jdbc;

    public ParkedBodies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Parked(String node, long epoch, long sequence, String feed, Batch batch) {}

    @Override
    public boolean renameOne(String prefix, UnaryOperator<String> successor) {
        List<Parked> holding = jdbc.query(
                HOLDING,
                (row, number) -> new Parked(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        BatchCodec.decode(row.getBytes(5))),
                (Object) prefix.getBytes(StandardCharsets.UTF_8));
        for (Parked one : holding) {
            Batch renamed = renamed(one.batch(), successor);
            if (!renamed.equals(one.batch())) {
                jdbc.update(REPLACE, BatchCodec.encode(renamed), one.node(), one.epoch(), one.sequence(), one.feed());
                return true;
            }
        }
        return false;
    }

    @Override
    public long count(String prefix) {
        Long count = jdbc.queryForObject(COUNT, Long.class, (Object) prefix.getBytes(StandardCharsets.UTF_8));
        return count == null ? 0 : count;
    }

    private static Batch renamed(Batch batch, UnaryOperator<String> successor) {
        Optional<Load> load = batch.load()
                .map(one -> new Load(
                        one.feed(),
                        one.recordType(),
                        one.version(),
                        one.allNew(),
                        one.entries().stream()
                                .map(entry -> renamed(entry, successor))
                                .toList()));
        return new Batch(
                batch.node(),
                batch.epoch(),
                batch.sequence(),
                batch.previous(),
                batch.sealedAt(),
                batch.declarations(),
                batch.completeness(),
                load,
                batch.snapshots().stream().map(mark -> renamed(mark, successor)).toList());
    }

    private static SnapshotMark renamed(SnapshotMark mark, UnaryOperator<String> successor) {
        List<RecordKey> keys = mark.unreadable().stream()
                .map(key -> new RecordKey(key.government(), TokenForm.replaceAll(key.key(), successor)))
                .toList();
        return new SnapshotMark(mark.feed(), mark.edge(), keys);
    }

    private static Entry renamed(Entry entry, UnaryOperator<String> successor) {
        List<@Nullable Object> values = new ArrayList<>(entry.values());
        values.replaceAll(value -> value instanceof String text ? TokenForm.replaceAll(text, successor) : value);
        return new Entry(entry.operation(), entry.government(), values);
    }
}
