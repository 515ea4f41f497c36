package kr.chungbaek.scenario.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.wire.yaml.Bilingual;

/** What an example's step must lead to; what is not stated may be anything. */
public record Expectation(Outcome outcome, Optional<LocalDate> due, Optional<Long> amount, Optional<String> caseKey) {

    /** Where a case stands. */
    public enum Outcome {
        /** A case stands. */
        OPEN("확인을 요청하는 경우", "A check is asked for"),
        /** No case stands. */
        NO_CASE("확인을 요청하지 않는 경우", "No check is asked for"),
        /** No case stands yet: the deadline is to come, or a feed is not complete. */
        WAITING("아직 판단하지 않는 경우", "Too early to say"),
        /** No case stands any more: one stood after the step before. */
        CLEARED("요청했다가 해제하는 경우", "Asked for, and cleared later");

        private final Bilingual title;

        Outcome(String korean, String english) {
            this.title = new Bilingual(korean, english);
        }

        /** What people read above such examples. */
        public Bilingual title() {
            return title;
        }

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
