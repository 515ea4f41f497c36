package kr.chungbaek.spoke.spool;

/**
 * How far a node is with the keys of tokens.
 *
 * @param held number of the key that the tokens of its records are of
 * @param next number of the key that lies beside it; 0 when there is none
 * @param pairs how many tokens have their pair
 * @param through whether the hub was told that all have
 * @param hub number of the key that every token at the hub is of, as it said last; 0 when it has not said yet
 */
public record TokenState(int held, int next, long pairs, boolean through, int hub) {

    /** Whether the former key is needed no more, anywhere. */
    public boolean mayDropFormer() {
        return next > 0 && through && hub >= next;
    }
}
