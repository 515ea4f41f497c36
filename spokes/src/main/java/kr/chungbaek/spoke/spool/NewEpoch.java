package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins a chain anew. Sources that can be read again are, from their beginning; those that list all they have as
 * snapshots, at whose end the hub withdraws what did not come. What others have brought and the hub lacks is taken along,
 * or again from the mirror; where something may be lost all the same, its days are named.
 */
final class NewEpoch {

    private static final Logger LOG = LoggerFactory.getLogger(NewEpoch.class);
    private static final int PAGE = 64;

    private final Tables tables;
    private final SpokeTime time;
    private final Epoch epoch;

    NewEpoch(Tables tables, SpokeTime time, Epoch epoch) {
        this.tables = tables;
        this.time = time;
        this.epoch = epoch;
    }

    /** Begins it unless the spool has come to it before; the first one of all has nothing to read again. */
    void begin(Store open) throws SQLException {
        Optional<ChainState> old = tables.chain().read(open);
        if (old.isEmpty()) {
            tables.chain().begin(open, epoch.number());
            if (epoch.number() > 1) {
                new LostDays(tables, time, epoch.sources()).ofFreshSpool(open);
                readAgain(open);
            }
        } else if (old.get().frontier().epoch() < epoch.number()) {
            beginAfter(open, old.get());
        }
    }

    private void beginAfter(Store open, ChainState old) throws SQLException {
        long unacknowledged = tables.chain().unacknowledged(open);
        refuseToLeaveSome(unacknowledged);
        boolean left = unacknowledged > 0 && epoch.leaveBehind() > 0;
        Optional<Long> outrun = tables.chain().outrunAt(open);
        boolean hubLeft = old.ackedEpoch() < old.frontier().epoch();
        boolean hubLost = hubLeft || tables.chain().missing(open).isPresent();
        boolean isMirrored = epoch.sources().mirror().isPresent() && (hubLost || outrun.isPresent());
        // What an old spool has not heard to be at the hub may come again from its senders, and is then no repetition.
        boolean isOld = outrun.isPresent() && unacknowledged > 0;
        boolean isInDoubt = left || isMirrored || hubLost || isOld;
        Optional<Instant> acknowledged =
                hubLeft ? Optional.empty() : tables.chain().sealedAt(open, old.ackedEpoch(), old.ackedSequence());
        new LostDays(tables, time, epoch.sources()).note(open, acknowledged, left);
        tables.chain().begin(open, epoch.number());
        tables.forget(open, epoch.sources());
        if (isInDoubt) {
            tables.doubt(open, epoch.sources());
        }
        int taken = left ? 0 : takeAlong(open, from(old, outrun));
        if (isMirrored) {
            goBack(open, epoch.sources().mirror().get(), acknowledged.orElse(Instant.EPOCH));
        }
        readAgain(open);
        LOG.warn(
                "new epoch epoch={} before={} unacknowledged={} taken-along={} left-behind={}",
                epoch.number(),
                old.frontier().epoch(),
                unacknowledged,
                taken,
                left ? unacknowledged : 0);
    }

    /**
     * An old spool has in common with the hub what it had when it was opened; the hub may have newer versions of it. A hub
     * that left this epoch is at a batch of an epoch that this spool may have seen otherwise: it gets all that is kept.
     */
    private static Frontier from(ChainState old, Optional<Long> outrun) {
        if (old.ackedEpoch() < old.frontier().epoch()) {
            return new Frontier(0, 0, Digest.NONE);
        }
        return new Frontier(old.frontier().epoch(), outrun.orElse(old.ackedSequence()), Digest.NONE);
    }

    private void refuseToLeaveSome(long unacknowledged) {
        Problems problems = new Problems();
        if (epoch.leaveBehind() > 0 && epoch.leaveBehind() != unacknowledged && unacknowledged > 0) {
            problems.add(
                    Position.ofFile("chungbaek.leave-behind"),
                    "epoch " + epoch.number() + " cannot begin: batches of the epoch before that the hub has not"
                            + " acknowledged: " + unacknowledged,
                    "Remove the setting, and they go with the new epoch. Where the hub cannot take them at all, set it to "
                            + unacknowledged + ": what JMS and REST feeds brought in them is lost.");
        }
        problems.refuse();
    }

    /** What is read again as a snapshot need not be taken along: it comes by itself, as it is by now. */
    private int takeAlong(Store open, Frontier from) throws SQLException {
        int taken = 0;
        List<Chain.Kept> page = tables.chain().kept(open, from.epoch(), from.sequence(), epoch.number(), PAGE);
        while (!page.isEmpty()) {
            for (Chain.Kept kept : page) {
                Optional<Load> load = load(kept);
                if (load.isPresent()) {
                    tables.chain().seal(open, time.now(), List.of(), List.of(), load);
                    taken++;
                }
            }
            Chain.Kept last = page.get(page.size() - 1);
            page = tables.chain().kept(open, last.epoch(), last.sequence(), epoch.number(), PAGE);
        }
        return taken;
    }

    private Optional<Load> load(Chain.Kept kept) {
        Batch batch = BatchCodec.decode(EnvelopeCodec.decode(kept.envelope()).body());
        return batch.load()
                .filter(load -> !epoch.sources().listed().contains(load.feed()))
                .map(load -> new Load(load.feed(), load.recordType(), load.version(), false, load.entries()));
    }

    /** What came after the last batch that is known to be at the hub is taken again from the mirror. */
    private void goBack(Store open, Mirror mirror, Instant acknowledged) throws SQLException {
        for (String feed : epoch.sources().once()) {
            tables.mirrored().goBack(open, feed, mirror.before(feed, acknowledged));
        }
    }

    private void readAgain(Store open) throws SQLException {
        TreeSet<String> listed = new TreeSet<>(epoch.sources().listed());
        for (String feed : listed) {
            tables.snapshots().begin(open, feed);
            open.update(FeedDesk.WANT_PASS, feed);
        }
        if (!listed.isEmpty()) {
            List<SnapshotMark> marks = listed.stream().map(SnapshotMark::begin).toList();
            tables.chain().seal(open, time.now(), List.of(), List.of(), Optional.empty(), marks);
        }
        tables.complete().claimAgain(open);
    }
}
