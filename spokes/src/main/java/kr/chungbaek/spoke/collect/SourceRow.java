package kr.chungbaek.spoke.collect;

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
        columns = Map.copyOf(columns);
    }

    Optional<String> find(String column) {
        return Optional.ofNullable(columns.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
