package kr.chungbaek.wire.chain;

import org.jspecify.annotations.Nullable;

/**
 * The first thing a spoke says after each connect: how far its own chain reaches.
 *
 * @param nonce a fresh random text; the answer carries it back
 * @param acknowledged the last word of a hub that it remembers; null when there was none or the spoke is an older one
 */
public record Hello(
        String node,
        Frontier frontier,
        String nonce,
        @Nullable Acknowledged acknowledged) {

    /**
     * How far a hub said it had stored the chain.
     *
     * @param incarnation of the hub that said so
     */
    public record Acknowledged(String incarnation, long epoch, long sequence) {}
}
