package kr.chungbaek.spoke.collect;

import java.util.Map;

/**
 * How far a table is read: the last row's change number and key.
 *
 * @param change a transaction's number, unsigned
 */
record SqlCursor(String change, String key) {

    static final SqlCursor BEGINNING = new SqlCursor("0", "");

    static SqlCursor parse(String text) {
        int blank = text.indexOf(' ');
        return new SqlCursor(text.substring(0, blank), text.substring(blank + 1));
    }

    Map<String, Object> parameters() {
        return Map.of("change", change, "key", key);
    }

    String print() {
        return change + " " + key;
    }
}
