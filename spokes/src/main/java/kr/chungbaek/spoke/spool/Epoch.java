package kr.chungbaek.spoke.spool;

/**
 * The epoch that an operator has confirmed.
 *
 * @param leaveBehind how many batches of the old epoch, which the hub has not acknowledged, may be left behind
 */
public record Epoch(long number, long leaveBehind) {

    public static Epoch of(long number) {
        return new Epoch(number, 0);
    }
}
