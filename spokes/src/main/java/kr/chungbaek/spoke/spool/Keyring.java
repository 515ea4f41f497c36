package kr.chungbaek.spoke.spool;

import java.util.Optional;

/**
 * The keys of tokens that a node has.
 *
 * @param held number of the one that the tokens of its records are of
 * @param check equal where keys are equal
 */
public record Keyring(int held, String check, Optional<Next> next) {

    /** The key that is to take its place. */
    public record Next(int number, String check, Successors successors) {}

    /** Makes tokens of the next key. */
    @FunctionalInterface
    public interface Successors {
        /** The token of the next key for the same value; nothing when the key in use did not make this token of it. */
        Optional<String> of(String token, String clear);
    }

    /** What the hub is told, but for whether all pairs are sent. */
    String text() {
        return held + " " + check
                + next.map(key -> " " + key.number() + " " + key.check()).orElse("");
    }
}
