package kr.chungbaek.wire.chain;

/**
 * How far a node's chain reaches.
 *
 * @param epoch counted from 1; a new one begins when a spool was lost or restored
 * @param sequence the last batch's number within the epoch, counted from 1; 0 before the first
 * @param hash the last batch's SHA-256; {@link Digest#NONE} before the first
 */
public record Frontier(long epoch, long sequence, Digest hash) {

    public static Frontier beginning(long epoch) {
        return new Frontier(epoch, 0, Digest.NONE);
    }
}
