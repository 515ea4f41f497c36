package kr.chungbaek.spoke.spool;

import java.util.OptionalLong;

/**
 * What a source has of a business day.
 *
 * @param amount in won; absent when the source does not tell one that can be compared
 */
public record SourceSum(Basis basis, long count, OptionalLong amount) {

    /** How it was counted. */
    public enum Basis {
        /** The table itself was asked. */
        QUERY,
        /** All rows were read. */
        WHOLE,
        /** The rows of the day's file. */
        FILE,
        /** The sender said so. */
        SENDER
    }

    /** Whether the spool has as much of it. */
    boolean equals(ControlSum taken) {
        return count == taken.count() && (amount.isEmpty() || amount.getAsLong() == taken.amount());
    }
}
