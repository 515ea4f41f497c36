package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario gets on.
 *
 * @param version of the rule that judges; empty before the first
 * @param lag how many changed records it has not looked at yet
 * @param unjudgedSubjects the first of them, as {@code government key}
 * @param judgedOn the day as of which it judged last; null before the first time
 * @param failure why it stands still; null when it does not
 * @param next the version that is to take over; null when there is none
 */
public record ScenarioStatus(
        String scenario,
        String version,
        long lag,
        long findings,
        long pending,
        long waiting,
        long unjudged,
        List<String> unjudgedSubjects,
        @Nullable LocalDate judgedOn,
        @Nullable Failure failure,
        @Nullable NextVersion next) {

    public ScenarioStatus {
        unjudgedSubjects = List.copyOf(unjudgedSubjects);
    }

    /** Why it stands still. */
    public record Failure(String reason, int attempts, OffsetDateTime failedAt, OffsetDateTime againAt) {}
}
