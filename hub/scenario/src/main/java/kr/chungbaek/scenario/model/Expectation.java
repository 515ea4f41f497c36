package kr.chungbaek.scenario.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an example's step must lead to; what is not stated may be anything. */
public record Expectation(Outcome outcome, Optional<LocalDate> due, Optional<Long> amount, Optional<String> caseKey) {

    /** Where a case stands. */
    public enum Outcome {
        /** A case stands. */
        OPEN,
        /** No case stands. */
        NO_CASE,
        /** No case stands yet: the deadline is to come, or a feed is not complete. */
        WAITING,
        /** No case stands any more: one stood after the step before. */
        CLEARED;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public static List<String> labels() {
            return Arrays.stream(values()).map(Outcome::label).toList();
        }

        /** @throws IllegalArgumentException when there is no such outcome */
        public static Outcome of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    public static Expectation of(Outcome outcome) {
        return new Expectation(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** For a message. */
    public String describe() {
        return outcome.label()
                + due.map(day -> ", due " + day).orElse("")
                + amount.map(won -> ", amount " + won).orElse("")
                + caseKey.map(key -> ", case '" + key + "'").orElse("");
    }
}
