package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days of a feed of which something may be lost that its source does not give again.
 *
 * @param from absent when nobody can tell
 */
public record RiskDays(String feed, Optional<LocalDate> from, LocalDate to, String why) {

    boolean has(LocalDate day) {
        return !day.isAfter(to) && from.filter(day::isBefore).isEmpty();
    }

    /** For people. */
    public String text() {
        return "days at risk: %s to %s: %s"
                .formatted(from.map(LocalDate::toString).orElse("an unknown day"), to, why);
    }
}
