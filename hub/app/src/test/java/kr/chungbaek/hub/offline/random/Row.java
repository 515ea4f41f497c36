package kr.chungbaek.hub.offline.random;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record that holds; won amounts are decimals here, too. */
record Row(String government, String family, String key, Map<String, @Nullable Object> values) {

    @Nullable
    Object of(String field) {
        return field.equals("government") ? government : values.get(field);
    }
}
