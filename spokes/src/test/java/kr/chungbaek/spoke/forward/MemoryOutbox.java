package kr.chungbaek.spoke.forward;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.spool.ChainState;
import kr.chungbaek.spoke.spool.Outbox;
import kr.chungbaek.spoke.spool.SealedBatch;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;

/** A chain in memory; a batch's body is its number and the hash before, its signature nobody's. */
final class MemoryOutbox implements Outbox {

    static final String NODE = "jeju";

    private final long epoch;
    private final List<byte[]> batches = new ArrayList<>();
    private final List<Digest> hashes = new ArrayList<>();
    private final List<DayQuestion> questions = new ArrayList<>();
    private Frontier acked;
    private String incarnation = "";
    private long keptFrom = 1;
    private boolean outrun;

    MemoryOutbox(long epoch) {
        this.epoch = epoch;
        this.acked = Frontier.beginning(epoch);
    }

    void seal() {
        byte[] body = (batches.size() + 1 + " " + chain().frontier().hash()).getBytes(StandardCharsets.UTF_8);
        Envelope envelope = new Envelope(Envelope.Kind.BATCH, NODE, body, new byte[64]);
        batches.add(EnvelopeCodec.encode(envelope));
        hashes.add(envelope.hash());
    }

    void seal(int count) {
        for (int sealed = 0; sealed < count; sealed++) {
            seal();
        }
    }

    /** As if older ones had been pruned. */
    void keepFrom(long sequence) {
        keptFrom = sequence;
    }

    Frontier frontier(int sequence) {
        Digest hash = sequence == 0 ? Digest.NONE : hashes.get(sequence - 1);
        return new Frontier(epoch, sequence, hash);
    }

    static long sequence(Envelope envelope) {
        return Long.parseLong(new String(envelope.body(), StandardCharsets.UTF_8).split(" ")[0]);
    }

    @Override
    public void outrun() {
        outrun = true;
    }

    boolean isOutrun() {
        return outrun;
    }

    @Override
    public ChainState chain() {
        return new ChainState(frontier(batches.size()), acked.epoch(), acked.sequence(), incarnation);
    }

    @Override
    public boolean mayHaveAfter(long sequence) {
        return batches.size() > sequence;
    }

    @Override
    public List<SealedBatch> batchesAfter(long sequence, int most) {
        List<SealedBatch> found = new ArrayList<>();
        for (long number = sequence + 1; number <= batches.size() && found.size() < most; number++) {
            if (number < keptFrom) {
                return found;
            }
            found.add(new SealedBatch(number, batches.get((int) number - 1)));
        }
        return found;
    }

    @Override
    public Optional<Digest> hash(long ofEpoch, long sequence) {
        boolean known = ofEpoch == epoch && sequence <= batches.size();
        return known ? Optional.of(frontier((int) sequence).hash()) : Optional.empty();
    }

    @Override
    public void heardTokenKey(int key) {}

    @Override
    public void acknowledged(Frontier frontier, String ofIncarnation) {
        acked = frontier;
        incarnation = ofIncarnation;
    }

    @Override
    public void asked(List<DayQuestion> of) {
        questions.addAll(of);
    }

    List<DayQuestion> questions() {
        return questions;
    }
}
