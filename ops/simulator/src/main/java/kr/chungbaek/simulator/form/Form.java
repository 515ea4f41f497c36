package kr.chungbaek.simulator.form;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.YamlMap;

/**
 * How one feed's source writes its records.
 *
 * @param feed the feed's name
 * @param government the column with the government's code
 * @param columns one for each field that the source has
 * @param source what the layout says about the table, file, message or push
 */
public record Form(
        String feed, RecordType type, Kind kind, String government, List<FormColumn> columns, YamlMap source) {

    /** Where the records are. */
    public enum Kind {
        TABLE,
        FIXED_FILE,
        CSV_FILE,
        MESSAGE,
        PUSH
    }

    public Form {
        columns = List.copyOf(columns);
    }

    /** The column of a field, where the source has one. */
    public Optional<FormColumn> of(String field) {
        return columns.stream()
                .filter(column -> column.field().name().equals(field))
                .findFirst();
    }
}
