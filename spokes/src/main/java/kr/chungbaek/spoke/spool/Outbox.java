package kr.chungbaek.spoke.spool;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Frontier;

/** The chain of sealed batches, as whoever sends them sees it. */
public interface Outbox {

    ChainState chain();

    /** Whether to look for batches after a number. Costs nothing; a rare yes may be wrong. */
    boolean mayHaveAfter(long sequence);

    /** Batches after a number of the current epoch, in order; none when the first of them is no longer kept. */
    List<SealedBatch> batchesAfter(long sequence, int most);

    /** The hash of one of the node's own batches. */
    Optional<Digest> hash(long epoch, long sequence);

    /** Notes that the hub has batches of the chain that the spool has not, which is then an old one. */
    void outrun();

    /** Notes how far the hub said that it has stored the chain. */
    void acknowledged(Frontier frontier, String incarnation);

    /** Notes of which days the hub wants to know the keys. */
    void asked(List<DayQuestion> questions);

    /** Notes which key every token at the hub is of. */
    void heardTokenKey(int key);
}
