package kr.chungbaek.hub.tokens;

import java.util.Locale;

/** How far a change of the key of tokens is. */
public enum Stage {
    /** There is none. */
    IDLE,
    /** Nodes send pairs; what is stored has tokens of the key in use. */
    PAIRING,
    /** What is stored gets the tokens of the next key, some pairs at a time. */
    MOVING,
    /** Nothing stored has a token of the former key. */
    MOVED;

    /** The name in tables and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether a new pair has to be followed at once: none of its tokens is stored any more. */
    boolean isAfterOrder() {
        return this == MOVING || this == MOVED;
    }
}
