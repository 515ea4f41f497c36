package kr.chungbaek.hub.cases;

import kr.chungbaek.wire.record.Field;

/** How the hub shows a value to people. */
public final class Masking {

    private Masking() {}

    /** A masked name keeps its first and last letter. */
    static String shown(Field field, String value) {
        if (field.masked() && value.length() > 1) {
            return name(value);
        }
        return value;
    }

    /** The first and the last letter of a name. */
    public static String name(String value) {
        if (value.length() < 2) {
            return value;
        }
        int first = value.offsetByCodePoints(0, 1);
        int last = value.offsetByCodePoints(value.length(), -1);
        if (last <= first) {
            return value.substring(0, first) + "*";
        }
        int hidden = value.codePointCount(first, last);
        return value.substring(0, first) + "*".repeat(hidden) + value.substring(last);
    }
}
