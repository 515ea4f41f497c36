package kr.chungbaek.spoke.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.record.RecordType;

/**
 * How a source system's table, file or message becomes records of one type.
 *
 * @param sourceKey which kind of source it is: {@code table}, {@code file}, {@code message}, {@code push} or {@code pull}
 * @param government the column that holds the code of the government; absent when a feed is of one government
 * @param fields in the order of the record type; optional fields may be missing
 */
public record Layout(
        String name,
        RecordType record,
        String sourceKey,
        LayoutSource source,
        Optional<String> government,
        List<FieldMapping> fields,
        Position at) {

    public Layout {
        fields = List.copyOf(fields);
    }

    /** The source's columns that are read, each once, sorted. */
    public List<String> columns() {
        TreeSet<String> columns = new TreeSet<>();
        government.ifPresent(columns::add);
        fields.stream()
                .filter(mapping -> mapping.constant().isEmpty())
                .forEach(mapping -> columns.add(mapping.column()));
        return List.copyOf(columns);
    }

    public Optional<FieldMapping> find(String field) {
        return fields.stream()
                .filter(mapping -> mapping.field().name().equals(field))
                .findFirst();
    }

    /** What of the layout decides how columns are read; it changes when that does. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder(record.name() + " " + record.version());
        for (FieldMapping mapping : fields) {
            text.append('\n')
                    .append(mapping.field().name())
                    .append(' ')
                    .append(mapping.column())
                    .append(' ')
                    .append(mapping.form())
                    .append(' ')
                    .append(new TreeMap<>(mapping.codes()));
        }
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
