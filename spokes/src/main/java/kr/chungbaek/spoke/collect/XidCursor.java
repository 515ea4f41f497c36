package kr.chungbaek.spoke.collect;

import java.util.Map;

/**
 * How far a table is read: the last row's change number and key.
 *
 * @param change a transaction's number, unsigned
 */
record XidCursor(String change, String key) {

    static final XidCursor BEGINNING = new XidCursor("0", "");

    static XidCursor parse(String text) {
        int blank = text.indexOf(' ');
        return new XidCursor(text.substring(0, blank), text.substring(blank + 1));
    }

    Map<String, Object> parameters() {
        return Map.of("change", change, "key", key);
    }

    String print() {
        return change + " " + key;
    }
}
