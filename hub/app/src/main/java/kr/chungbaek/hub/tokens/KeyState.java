package kr.chungbaek.hub.tokens;

/**
 * The key of tokens in use.
 *
 * @param next number of the one that is to take its place; 0 when there is none
 */
public record KeyState(int current, int next, Stage stage) {

    /** The key that every token stored is of. */
    int settled() {
        return stage == Stage.MOVED ? next : current;
    }
}
