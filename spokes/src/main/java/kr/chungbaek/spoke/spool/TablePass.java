package kr.chungbaek.spoke.spool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.batch.RecordKey;

/** One comparison of a whole table, from its first row to its last. */
public final class TablePass {

    private final long sequence;
    private final Set<String> refused = new HashSet<>();
    private final List<RecordKey> unreadable = new ArrayList<>();
    private boolean keyHidden;

    /** @param sequence of the last batch before it: what was sent later, the pass may have missed */
    TablePass(long sequence) {
        this.sequence = sequence;
    }

    long sequence() {
        return sequence;
    }

    /** A row is there that is no record. */
    public void refused(String place) {
        refused.add(place);
    }

    /** The places of rows that are no records. */
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** Rows are there that are no records, of which the keys can be read. */
    void keep(List<Item.Gone> identities) {
        identities.forEach(one -> unreadable.add(new RecordKey(one.government(), one.key())));
    }

    List<RecordKey> unreadable() {
        return List.copyOf(unreadable);
    }

    /** A row is there of which not even the key can be read: any record may be its. */
    public void hideKey() {
        keyHidden = true;
    }

    boolean isKeyHidden() {
        return keyHidden;
    }

    /**
     * What came of it.
     *
     * @param withdrawn records whose rows are gone
     * @param refusal why none was withdrawn although some are gone; absent when all is well
     */
    public record Outcome(long withdrawn, Optional<String> refusal) {}
}
