package kr.chungbaek.spoke.collect;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * One item as the source gives it.
 *
 * @param columns texts by column or member; what is absent or blank has no value
 * @param place where it stood, for people: file, line and byte offset, a row's key, a message's number
 * @param raw the bytes that quarantine keeps
 */
record SourceRow(Map<String, String> columns, String place, byte[] raw) {

    SourceRow {
        columns = Collections.unmodifiableMap(columns);
    }

    Optional<String> find(String column) {
        String text = columns.get(column);
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
