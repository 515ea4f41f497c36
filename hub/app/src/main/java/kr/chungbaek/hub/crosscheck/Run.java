package kr.chungbaek.hub.crosscheck;

/**
 * One version of a scenario being judged.
 *
 * @param cursor where it stands
 * @param beingReplaced whether there is a candidate, or ought to be one
 * @param formerTokens whether its evidence is made of tokens of the former key
 */
record Run(long id, Cursor cursor, boolean beingReplaced, boolean formerTokens) {

    /** Whether it was judged before something that asks for everything to be judged anew. */
    boolean isOvertaken(Clocks now) {
        return cursor.clocks().upheavals() != now.upheavals();
    }
}
