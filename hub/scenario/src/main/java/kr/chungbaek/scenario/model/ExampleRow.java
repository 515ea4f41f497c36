package kr.chungbaek.scenario.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import org.jspecify.annotations.Nullable;

/**
 * One record of an example, as far as it is given.
 *
 * @param government empty: that of all the others
 * @param values by field; null where the field is said to be empty
 * @param deleted whether this is a tombstone, which needs the key only
 */
public record ExampleRow(
        String record,
        Optional<String> government,
        Map<String, @Nullable Object> values,
        boolean deleted,
        Position at) {

    public ExampleRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
