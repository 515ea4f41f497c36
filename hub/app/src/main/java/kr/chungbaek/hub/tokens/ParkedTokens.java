package kr.chungbaek.hub.tokens;

import java.util.function.UnaryOperator;

/** Batches that are kept as bytes until they can be stored. */
public interface ParkedTokens {

    /**
     * Replaces tokens in one of them that holds some of a key.
     *
     * @param prefix what tokens of the key begin with
     * @return whether any was changed
     */
    boolean renameOne(String prefix, UnaryOperator<String> successor);

    /** How many hold tokens of a key. */
    long count(String prefix);
}
