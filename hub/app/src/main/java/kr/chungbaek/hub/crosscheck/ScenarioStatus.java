package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario gets on.
 *
 * @param version of the rule as configured
 * @param lag how many changed records it has not looked at yet
 * @param judgedOn the day as of which it judged last; null before the first time
 * @param failure why it stands still; null when it does not
 */
public record ScenarioStatus(
        String scenario,
        String version,
        long lag,
        long findings,
        long pending,
        long waiting,
        long unjudged,
        @Nullable LocalDate judgedOn,
        @Nullable Failure failure) {

    /** Why it stands still. */
    public record Failure(String reason, int attempts, OffsetDateTime failedAt, OffsetDateTime againAt) {}
}
