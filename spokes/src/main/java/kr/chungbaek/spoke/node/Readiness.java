package kr.chungbaek.spoke.node;

import java.time.Duration;

/** By what a spoke knows that a file is not still being written. */
public sealed interface Readiness {

    /**
     * The sender writes an empty file beside it when it is whole.
     *
     * @param ending what is added to the file's name to make the name of its done file
     */
    record Done(String ending) implements Readiness {}

    /** The name is enough: the sender renames the file when it is whole, or the file's own end tells whether it is. */
    record Named() implements Readiness {}

    /**
     * It has not changed for some time. That proves nothing, so that such a file is provisional: its day is complete once a
     * later day's file has come.
     */
    record Quiet(Duration time) implements Readiness {}

    default boolean isProvisional() {
        return this instanceof Quiet;
    }
}
