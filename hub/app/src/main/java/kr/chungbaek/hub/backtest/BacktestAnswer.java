package kr.chungbaek.hub.backtest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a rule would have, beside those of the active version.
 *
 * @param version of the rule that was tried
 * @param activeVersion of the rule that judges now; null when the scenario has judged nothing yet
 * @param today as of which day it was judged
 * @param knownAt when everything was known that it was judged by; null for now
 * @param total over all governments
 * @param samples some of the differences, the added first
 */
public record BacktestAnswer(
        String scenario,
        String version,
        @JsonProperty("active_version") @Nullable String activeVersion,
        LocalDate from,
        LocalDate to,
        LocalDate today,
        @JsonProperty("as_known_at") @Nullable OffsetDateTime knownAt,
        Difference total,
        List<OfGovernment> governments,
        List<Sample> samples) {

    /**
     * How many cases, and how many won are at stake in them.
     *
     * @param changed cases of both with another due date or amount; their won are those of the rule that was tried
     */
    public record Difference(Count added, Count removed, Count changed, Count unchanged) {

        static final Difference NONE = new Difference(Count.NONE, Count.NONE, Count.NONE, Count.NONE);

        Difference and(Difference other) {
            return new Difference(
                    added.and(other.added),
                    removed.and(other.removed),
                    changed.and(other.changed),
                    unchanged.and(other.unchanged));
        }

        static Difference of(Change change, long won) {
            Count one = new Count(1, won);
            return new Difference(
                    change == Change.ADDED ? one : Count.NONE,
                    change == Change.REMOVED ? one : Count.NONE,
                    change == Change.CHANGED ? one : Count.NONE,
                    change == Change.UNCHANGED ? one : Count.NONE);
        }
    }

    /** How many cases, and the sum of their amounts in won. */
    public record Count(long cases, long won) {

        static final Count NONE = new Count(0, 0);

        Count and(Count other) {
            return new Count(cases + other.cases, won + other.won);
        }
    }

    /** What would become of a case. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        UNCHANGED
    }

    /** The difference in one government. */
    public record OfGovernment(String government, Difference difference) {}

    /** One case that would be another; its values are those of the rule tried, of a removed one those it has. */
    public record Sample(
            Change change,
            String government,
            @JsonProperty("case_key") String caseKey,
            @JsonProperty("subject_key") String subjectKey,
            @Nullable LocalDate due,
            @Nullable Long amount) {}
}
