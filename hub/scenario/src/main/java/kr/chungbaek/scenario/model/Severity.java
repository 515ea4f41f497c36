package kr.chungbaek.scenario.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.chungbaek.wire.yaml.Bilingual;

/** How much a case of the scenario matters. */
public enum Severity {
    LOW("낮음"),
    MEDIUM("보통"),
    HIGH("높음"),
    CRITICAL("매우 높음");

    private final String korean;

    Severity(String korean) {
        this.korean = korean;
    }

    public Bilingual title() {
        return new Bilingual(korean, label());
    }

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
