package kr.chungbaek.hub.crosscheck;

import java.time.Duration;

/**
 * What the judging of a scenario is held to.
 *
 * @param statement how long one statement may take before the scenario stands still; zero for ever
 * @param opened a new version that opens more cases than these, and more than twice those there are, wants approval
 */
public record Limits(Duration statement, long opened) {

    /** For work that somebody waits for and looks at. */
    public static final Limits NONE = new Limits(Duration.ZERO, Long.MAX_VALUE);
}
