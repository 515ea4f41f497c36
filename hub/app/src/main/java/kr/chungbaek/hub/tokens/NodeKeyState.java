package kr.chungbaek.hub.tokens;

/**
 * What a node has told of its keys of tokens.
 *
 * @param held number of the key that the tokens of its records are of
 * @param next number of the key that lies beside it; 0 when there is none
 * @param through whether the pairs of all tokens that it has sent have come
 * @param trouble why its pairs do not count; empty when they do
 */
public record NodeKeyState(String node, int held, int next, boolean through, String trouble) {

    /** Whether what it has sent, and sends, can be moved to a key. */
    boolean isReady(int key) {
        return trouble.isEmpty() && through && (held == key || next == key);
    }

    /** Whether it can make tokens of this key only. */
    boolean hasOnly(int key) {
        return trouble.isEmpty() && held == key && next == 0;
    }
}
