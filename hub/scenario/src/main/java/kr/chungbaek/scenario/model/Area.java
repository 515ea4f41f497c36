package kr.chungbaek.scenario.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import kr.chungbaek.wire.yaml.Bilingual;

/** The fields of work that the catalogue of programs is ordered by, in its order. A configuration may have others. */
public enum Area {
    LOCAL_TAX("local-tax", "지방세", "Local tax"),
    LOCAL_DUTIES("local-duties", "세외수입", "Local duties (non-tax revenue)"),
    FINANCE("finance", "지방재정", "Local finance"),
    PERMITS("permits", "인허가", "Permits"),
    HR("hr", "인사·복무", "Personnel");

    private final String label;
    private final Bilingual title;

    Area(String label, String korean, String english) {
        this.label = label;
        this.title = new Bilingual(korean, english);
    }

    /** What people read; of an area that the catalogue does not know its name. */
    public static Bilingual titleOf(String label) {
        return find(label).map(area -> area.title).orElse(Bilingual.of(label));
    }

    /** The order of the catalogue, and behind it the others by name. */
    public static Comparator<String> order() {
        return Comparator.<String>comparingInt(
                        label -> find(label).map(Area::ordinal).orElse(values().length))
                .thenComparing(Comparator.naturalOrder());
    }

    private static Optional<Area> find(String label) {
        return Arrays.stream(values()).filter(area -> area.label.equals(label)).findFirst();
    }
}
