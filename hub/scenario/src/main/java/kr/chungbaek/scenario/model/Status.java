package kr.chungbaek.scenario.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a scenario is in its life. */
public enum Status {
    /** Being written; never judged. */
    DRAFT,
    /** Judged, and shown to auditors only. */
    TRIAL,
    /** Judged, and told to everybody concerned. */
    LIVE,
    /** No longer judged; its cases stay. */
    RETIRED;

    public boolean isJudged() {
        return this == TRIAL || this == LIVE;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Status::label).toList();
    }

    /** @throws IllegalArgumentException when there is no such status */
    public static Status of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
