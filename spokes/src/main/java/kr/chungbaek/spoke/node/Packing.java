package kr.chungbaek.spoke.node;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what a file is packed. */
public enum Packing {
    NONE,
    /** An archive with one file in it. */
    ZIP,
    GZIP;

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Packing::label).toList();
    }

    static Optional<Packing> of(String label) {
        return Arrays.stream(values())
                .filter(packing -> packing.label().equals(label))
                .findFirst();
    }
}
