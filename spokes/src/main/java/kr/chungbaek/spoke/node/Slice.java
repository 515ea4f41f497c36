package kr.chungbaek.spoke.node;

/**
 * A stretch of a line.
 *
 * @param at its first byte, counted from 1
 */
public record Slice(int at, int bytes) {

    /** Its last byte, counted from 1. */
    public int last() {
        return at + bytes - 1;
    }

    boolean overlaps(Slice other) {
        return at <= other.last() && other.at <= last();
    }
}
