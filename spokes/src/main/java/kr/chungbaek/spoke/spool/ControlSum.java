package kr.chungbaek.spoke.spool;

/**
 * How many records, and what their amounts add up to.
 *
 * @param amount in won; of a feed without amounts 0
 */
public record ControlSum(long count, long amount) {

    static final ControlSum NOTHING = new ControlSum(0, 0);

    public ControlSum plus(long records, long won) {
        return new ControlSum(count + records, amount + won);
    }
}
