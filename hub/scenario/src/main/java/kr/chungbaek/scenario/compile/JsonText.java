package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;

/** Values as one text, equal exactly for equal values, whatever the settings of the connection. */
final class JsonText {

    /** PostgreSQL passes no more than 100 arguments to a function. */
    private static final int MOST = 90;

    private JsonText() {}

    static String of(List<String> values) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += MOST) {
            List<String> part = values.subList(from, Math.min(from + MOST, values.size()));
            parts.add("json_build_array(" + String.join(", ", part) + ")::text");
        }
        return String.join(" || ", parts);
    }
}
