package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.NodeKeys;

/** The outgoing batches: gapless numbers, each naming the hash of the one before, signed by the node. */
final class Chain {

    private static final String BEGIN = """
            insert into chain (only, epoch, sequence, hash, acked_epoch, acked_sequence, incarnation)
            values (1, ?, 0, ?, ?, 0, '')
            on conflict (only) do update set
                epoch = excluded.epoch, sequence = 0, hash = excluded.hash, acked_epoch = excluded.acked_epoch,
                acked_sequence = 0
            """;

    private static final String READ =
            "select epoch, sequence, hash, acked_epoch, acked_sequence, incarnation from chain";

    private static final String INSERT = """
            insert into batch (epoch, sequence, hash, sealed_at, entries, envelope) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String MOVE = "update chain set sequence = ?, hash = ?";

    private static final String AFTER = """
            select sequence, envelope from batch where epoch = ? and sequence > ? order by sequence limit ?
            """;

    private static final String UNACKNOWLEDGED = """
            select count(*) from batch join chain using (epoch)
            where (batch.epoch, batch.sequence) > (acked_epoch, acked_sequence)
            """;

    private static final String HASH = "select hash from batch where epoch = ? and sequence = ?";

    private static final String ACKED = "update chain set acked_epoch = ?, acked_sequence = ?, incarnation = ?";

    /** The hash stays: it shows what the next one hangs on, and whether the hub has the same. */
    private static final String PRUNE = """
            update batch set envelope = null
            where sealed_at < ? and envelope is not null
                and (epoch, sequence) <= (select acked_epoch, acked_sequence from chain)
            """;

    /** Batches are read to be sent: so much of them is held at once, and one more batch. */
    private static final int MOST_BYTES = 4 << 20;

    /** Those that the hub has not, and that are no longer kept. */
    private static final String MISSING = """
            select count(*), min(sealed_at), max(sealed_at) from batch join chain
            where (batch.epoch, batch.sequence) > (acked_epoch, acked_sequence) and envelope is null
            """;

    private static final String KEPT = """
            select epoch, sequence, envelope from batch
            where (epoch, sequence) > (?, ?) and epoch < ? and envelope is not null order by epoch, sequence limit ?
            """;

    private static final String OLDEST = """
            select min(sealed_at) from batch join chain
            where (batch.epoch, batch.sequence) > (acked_epoch, acked_sequence)
            """;

    private static final String SEALED_AT = "select sealed_at from batch where epoch = ? and sequence = ?";

    private static final String OUTRUN = "insert into outrun (only, sequence) values (1, ?) on conflict do nothing";

    private static final String OUTRUN_AT =
            "select min(sequence) from (select sequence from outrun union all select sequence from restored)";

    private static final String NOT_OUTRUN = "delete from outrun";

    private static final String NOT_RESTORED = "delete from restored";

    /** A word about an epoch before says nothing about this one. */
    private static final String LEVEL = "delete from restored where (select epoch from chain) = ?";

    /** Batches, and when the first and the last of them were sealed. */
    record Span(long count, Instant first, Instant last) {}

    /** A batch of an epoch before. */
    record Kept(long epoch, long sequence, byte[] envelope) {}

    private final SpoolIdentity identity;

    /** Of the batch sealed last, which may still be rolled back: whoever waits for it looks once in vain. */
    private volatile long sealed;

    Chain(SpoolIdentity identity) {
        this.identity = identity;
    }

    /** Begins an epoch at number 0. */
    void begin(Store store, long epoch) throws SQLException {
        store.update(BEGIN, epoch, Digest.NONE.bytes(), epoch);
        store.update(NOT_OUTRUN);
        store.update(NOT_RESTORED);
        sealed = 0;
    }

    /** Nothing in a spool that was just made. */
    Optional<ChainState> read(Store store) throws SQLException {
        try (ResultSet row = store.prepare(READ).executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            sealed = row.getLong(2);
            return Optional.of(new ChainState(
                    new Frontier(row.getLong(1), sealed, new Digest(row.getBytes(3))),
                    row.getLong(4),
                    row.getLong(5),
                    row.getString(6)));
        }
    }

    ChainState state(Store store) throws SQLException {
        return read(store).orElseThrow(() -> new IllegalStateException("the chain has not begun"));
    }

    void seal(
            Store store,
            Instant now,
            List<FeedDeclaration> declarations,
            List<Completeness> completeness,
            Optional<Load> load)
            throws SQLException {
        seal(store, now, declarations, completeness, load, List.of());
    }

    void seal(
            Store store,
            Instant now,
            List<FeedDeclaration> declarations,
            List<Completeness> completeness,
            Optional<Load> load,
            List<SnapshotMark> marks)
            throws SQLException {
        Frontier last = state(store).frontier();
        long sequence = last.sequence() + 1;
        Batch batch = new Batch(
                identity.node(), last.epoch(), sequence, last.hash(), now, declarations, completeness, load, marks);
        Envelope envelope =
                NodeKeys.seal(Envelope.Kind.BATCH, identity.node(), BatchCodec.encode(batch), identity.key());
        int entries = load.map(records -> records.entries().size()).orElse(0);
        store.update(
                INSERT,
                last.epoch(),
                sequence,
                envelope.hash().bytes(),
                now.toEpochMilli(),
                entries,
                EnvelopeCodec.encode(envelope));
        store.update(MOVE, sequence, envelope.hash().bytes());
        sealed = sequence;
    }

    boolean mayReachBeyond(long sequence) {
        return sealed > sequence;
    }

    /** Those kept after a number, in order; a gap at the beginning means that they are no longer kept. */
    List<SealedBatch> after(Store store, long epoch, long sequence, int most) throws SQLException {
        List<SealedBatch> batches = new ArrayList<>();
        long bytes = 0;
        try (ResultSet row = store.prepare(AFTER, epoch, sequence, most).executeQuery()) {
            while (bytes < MOST_BYTES && row.next()) {
                byte[] envelope = row.getBytes(2);
                if (envelope == null) {
                    break;
                }
                batches.add(new SealedBatch(row.getLong(1), envelope));
                bytes += envelope.length;
            }
        }
        return batches;
    }

    /** How many batches of this epoch no hub has said it has stored. */
    long unacknowledged(Store store) throws SQLException {
        try (ResultSet row = store.prepare(UNACKNOWLEDGED).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Batches that the hub has not, or no longer has, and that can no longer be sent again. */
    Optional<Span> missing(Store store) throws SQLException {
        try (ResultSet row = store.prepare(MISSING).executeQuery()) {
            if (!row.next() || row.getLong(1) == 0) {
                return Optional.empty();
            }
            return Optional.of(new Span(
                    row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), Instant.ofEpochMilli(row.getLong(3))));
        }
    }

    /** Those kept of earlier epochs after one batch, in order. */
    List<Kept> kept(Store store, long epoch, long sequence, long before, int most) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (ResultSet row = store.prepare(KEPT, epoch, sequence, before, most).executeQuery()) {
            while (row.next()) {
                kept.add(new Kept(row.getLong(1), row.getLong(2), row.getBytes(3)));
            }
        }
        return kept;
    }

    /** When the oldest batch was sealed that no hub has said it has stored. */
    Optional<Instant> oldestUnacknowledged(Store store) throws SQLException {
        try (ResultSet row = store.prepare(OLDEST).executeQuery()) {
            return row.next() && row.getObject(1) != null
                    ? Optional.of(Instant.ofEpochMilli(row.getLong(1)))
                    : Optional.empty();
        }
    }

    Optional<Instant> sealedAt(Store store, long epoch, long sequence) throws SQLException {
        try (ResultSet row = store.prepare(SEALED_AT, epoch, sequence).executeQuery()) {
            return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
        }
    }

    /**
     * Notes that the hub has batches of this chain that the spool has not: the spool is an old one.
     *
     * @param opened the last batch when the spool was opened: up to it, the hub has the same
     */
    void outrun(Store store, long opened) throws SQLException {
        store.update(OUTRUN, opened);
    }

    /** The last batch that an old spool has in common with the hub at most; nothing when it is not known to be old. */
    Optional<Long> outrunAt(Store store) throws SQLException {
        try (ResultSet row = store.prepare(OUTRUN_AT).executeQuery()) {
            return row.next() && row.getObject(1) != null ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    /** The hash of a batch of this chain; nothing when there was none of that number. */
    Optional<Digest> hash(Store store, long epoch, long sequence) throws SQLException {
        if (sequence == 0) {
            return Optional.of(Digest.NONE);
        }
        try (ResultSet row = store.prepare(HASH, epoch, sequence).executeQuery()) {
            return row.next() ? Optional.of(new Digest(row.getBytes(1))) : Optional.empty();
        }
    }

    void acknowledged(Store store, Frontier frontier, String incarnation) throws SQLException {
        store.update(ACKED, frontier.epoch(), frontier.sequence(), incarnation);
        store.update(LEVEL, frontier.epoch());
    }

    int prune(Store store, Instant before) throws SQLException {
        return store.update(PRUNE, before.toEpochMilli());
    }
}
