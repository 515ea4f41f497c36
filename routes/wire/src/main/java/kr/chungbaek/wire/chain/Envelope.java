package kr.chungbaek.wire.chain;

/**
 * What travels on a channel from a spoke: a body and the node's signature over it.
 *
 * @param signature Ed25519 over kind, node and body
 */
public record Envelope(Kind kind, String node, byte[] body, byte[] signature) {

    /** What the body is. */
    public enum Kind {
        /** A {@link kr.chungbaek.wire.batch.Batch}. */
        BATCH,
        /** A {@link Hello}. */
        HELLO
    }

    /** The SHA-256 of the body, by which the next batch names this one. */
    public Digest hash() {
        return Digest.of(body);
    }
}
