package kr.chungbaek.scenario.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.chungbaek.wire.yaml.Bilingual;

/** How far a scenario is in its life. */
public enum Status {
    /** Being written; never judged. */
    DRAFT("작성 중"),
    /** Judged, and shown to auditors only. */
    TRIAL("시범 운영"),
    /** Judged, and told to everybody concerned. */
    LIVE("운영 중"),
    /** No longer judged; its cases stay. */
    RETIRED("종료");

    private final String korean;

    Status(String korean) {
        this.korean = korean;
    }

    public Bilingual title() {
        return new Bilingual(korean, label());
    }

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
