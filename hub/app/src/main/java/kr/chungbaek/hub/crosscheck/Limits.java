package kr.chungbaek.hub.crosscheck;

import java.time.Duration;

/**
 * What the judging of a scenario is held to.
 *
 * @param statement how long one statement may take before the scenario stands still; zero for ever
 * @param opened a new version that opens more cases than these, and more than twice those there are, wants approval
 * @param records how many records of subjects a new version judges in one transaction; a large government takes one alone
 * @param large how many records or subjects a step must have before it may read whole tables
 */
public record Limits(Duration statement, long opened, long records, long large) {

    /** Judged in about a minute; each time, all that may be related is read once. */
    public static final long RECORDS = 10_000_000;

    /** With fewer it does not matter. */
    public static final long LARGE = 1_000;

    /** For work that somebody waits for and looks at. */
    public static final Limits NONE = new Limits(Duration.ZERO, Long.MAX_VALUE, RECORDS, LARGE);
}
