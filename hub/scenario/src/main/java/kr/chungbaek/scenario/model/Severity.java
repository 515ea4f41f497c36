package kr.chungbaek.scenario.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a case of the scenario matters. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Severity::label).toList();
    }

    /** @throws IllegalArgumentException when there is no such severity */
    public static Severity of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
