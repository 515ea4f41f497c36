package kr.chungbaek.scenario.compile;

import java.util.Locale;

/** What a judgement says of one subject. Quiet subjects have no row. */
public enum State {
    /** The rule raises: a case stands. */
    OPEN,
    /** The deadline has not passed. */
    PENDING,
    /** The deadline has passed, but a related feed is not complete through it. */
    WAITING,
    /** The rule came out as null, as by a division by zero. */
    UNJUDGED;

    /** As in the column {@code state}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static State of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
