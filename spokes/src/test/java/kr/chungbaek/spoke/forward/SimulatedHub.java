package kr.chungbaek.spoke.forward;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;

/** What the hub does with a chain: stores the next one, drops what comes too early, always tells its frontier. */
final class SimulatedHub {

    private final List<Digest> stored = new ArrayList<>();
    private int incarnation = 1;
    private String refusal = "";

    /** @return the acknowledgement's text */
    String receive(byte[] message) {
        Envelope envelope = EnvelopeCodec.decode(message);
        if (envelope.kind() == Envelope.Kind.HELLO) {
            return word(ControlCodec.decodeHello(envelope.body()).nonce(), "");
        }
        boolean isNext = MemoryOutbox.sequence(envelope) == stored.size() + 1;
        if (isNext && refusal.isEmpty()) {
            stored.add(envelope.hash());
        }
        return word("", isNext ? refusal : "");
    }

    private String word(String nonce, String why) {
        return ControlCodec.encode(
                new Acknowledgement(MemoryOutbox.NODE, frontier(), "hub-" + incarnation, nonce, why, 1));
    }

    Frontier frontier() {
        return new Frontier(1, stored.size(), stored.isEmpty() ? Digest.NONE : stored.get(stored.size() - 1));
    }

    List<Digest> stored() {
        return stored;
    }

    /** As if the database had been restored from a backup of an earlier time. */
    void restoreTo(int kept) {
        stored.subList(kept, stored.size()).clear();
        incarnation++;
    }

    void refuse(String why) {
        refusal = why;
    }
}
