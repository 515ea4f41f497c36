package kr.chungbaek.wire.batch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.chain.Digest;

/**
 * What a spoke seals in one transaction and a hub stores in one transaction.
 *
 * @param sequence gapless within node and epoch, counted from 1
 * @param previous SHA-256 of the body of the batch before; {@link Digest#NONE} for the first of an epoch
 * @param declarations feeds declared anew or changed with this batch; usually none
 * @param completeness what has become complete with this batch
 * @param load the records; absent when a poll found nothing
 * @param snapshots of feeds that are read again from their beginning; a begin comes before the load, an end after it
 */
public record Batch(
        String node,
        long epoch,
        long sequence,
        Digest previous,
        Instant sealedAt,
        List<FeedDeclaration> declarations,
        List<Completeness> completeness,
        Optional<Load> load,
        List<SnapshotMark> snapshots) {

    public Batch {
        // The wire's precision, so that what comes out equals what went in.
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MICROS);
        declarations = List.copyOf(declarations);
        completeness = List.copyOf(completeness);
        snapshots = List.copyOf(snapshots);
    }

    /** As nearly all are: no snapshot begins or ends. */
    public Batch(
            String node,
            long epoch,
            long sequence,
            Digest previous,
            Instant sealedAt,
            List<FeedDeclaration> declarations,
            List<Completeness> completeness,
            Optional<Load> load) {
        this(node, epoch, sequence, previous, sealedAt, declarations, completeness, load, List.of());
    }
}
