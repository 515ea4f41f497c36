package kr.chungbaek.spoke.spool;

import java.util.Optional;

/**
 * The epoch that an operator has confirmed.
 *
 * @param leaveBehind how many batches of the old epoch, which the hub has not acknowledged, are left behind: all of them,
 *     or none
 * @param sources of the node, which are read again when it begins
 */
public record Epoch(long number, long leaveBehind, Sources sources) {

    /** The same, beside a mirror. */
    public Epoch with(Optional<Mirror> mirror) {
        return new Epoch(number, leaveBehind, new Sources(sources.listed(), sources.once(), mirror));
    }

    public static Epoch of(long number) {
        return new Epoch(number, 0, Sources.NONE);
    }
}
