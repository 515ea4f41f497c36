package kr.chungbaek.cli.score;

import org.jspecify.annotations.Nullable;

/**
 * A line of the answer key.
 *
 * @param amount at stake in whole won; nothing where the key does not tell
 * @param why in a few words
 */
public record KeyLine(CaseId id, @Nullable Long amount, String why) {

    @Override
    public String toString() {
        return id + " (" + why + ")";
    }
}
