package kr.chungbaek.spoke.control.doctor;

/**
 * One thing that was looked at.
 *
 * @param subject what was looked at, as in {@code system bank}
 * @param what was found
 * @param remedy what to do; empty when nothing is
 */
public record Finding(State state, String subject, String what, String remedy) {

    /** How it stands. */
    public enum State {
        OK,
        /** It works, and should not stay so. */
        WARNING,
        /** The node cannot do its work so. */
        BAD
    }
}
