package kr.chungbaek.hub.offline.random;

import java.util.Map;

/** One record that holds; won amounts are decimals here, too. */
record Row(String government, String family, String key, Map<String, Object> values) {

    Object of(String field) {
        return field.equals("government") ? government : values.get(field);
    }
}
