package kr.chungbaek.spoke.spool;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.NodeKeys;

/** A spool in a folder, with keys and a clock that stands still. */
final class TestingSpool {

    static final String NODE = "jeju";
    static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private TestingSpool() {}

    static Spool open(Path folder, KeyPair keys) {
        return open(folder, keys, 1);
    }

    static Spool open(Path folder, KeyPair keys, long epoch) {
        return open(folder, keys, Epoch.of(epoch));
    }

    static Spool open(Path folder, KeyPair keys, Epoch epoch) {
        return open(folder, keys, epoch, Room.of(folder, 0));
    }

    static Spool open(Path folder, KeyPair keys, Epoch epoch, Room room) {
        return open(folder, keys, epoch, room, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Spool open(Path folder, KeyPair keys, Epoch epoch, Room room, Clock clock) {
        SpokeTime time = new SpokeTime(clock, Optional.of(TODAY));
        return Spool.open(folder.resolve("spool.db"), new SpoolIdentity(NODE, keys.getPrivate()), time, epoch, room);
    }

    /**
     * All batches of the spool's epoch that are kept, as a hub would read them.
     *
     * @throws AssertionError when a signature, a number or a hash is not what it must be
     */
    static List<Batch> batches(Spool spool, KeyPair keys) {
        List<Batch> batches = new ArrayList<>();
        Digest last = Digest.NONE;
        for (SealedBatch sealed : spool.batchesAfter(0, Integer.MAX_VALUE)) {
            Envelope envelope = EnvelopeCodec.decode(sealed.envelope());
            Batch batch = BatchCodec.decode(envelope.body());
            if (!NodeKeys.isGenuine(envelope, keys.getPublic())
                    || batch.sequence() != batches.size() + 1
                    || batch.sequence() != sealed.sequence()
                    || !batch.previous().equals(last)) {
                throw new AssertionError("batch " + batch.sequence() + " does not hang on the one before");
            }
            last = envelope.hash();
            batches.add(batch);
        }
        return batches;
    }

    static List<Entry> entries(Spool spool, KeyPair keys) {
        return batches(spool, keys).stream()
                .flatMap(batch -> batch.load().stream())
                .flatMap(load -> load.entries().stream())
                .toList();
    }
}
