package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.node.FieldMapping;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.FieldType;

/**
 * What control totals add up of a record: the amount that the sender of a queue adds up when it closes a day, else all its
 * amounts, as a hash total.
 *
 * @param fields of won; empty when the records have none
 */
record ControlAmount(List<String> fields) {

    ControlAmount {
        fields = List.copyOf(fields);
    }

    static ControlAmount of(Layout layout) {
        if (layout.source() instanceof LayoutSource.Message message
                && message.closed().isPresent()) {
            String column = message.closed().get().sumOf();
            return new ControlAmount(layout.fields().stream()
                    .filter(mapping ->
                            mapping.constant().isEmpty() && mapping.column().equals(column))
                    .map(mapping -> mapping.field().name())
                    .limit(1)
                    .toList());
        }
        return new ControlAmount(layout.fields().stream()
                .map(FieldMapping::field)
                .filter(field -> field.type() == FieldType.WON)
                .map(field -> field.name())
                .toList());
    }

    /** In won; what is absent counts as nothing. */
    long of(CanonicalRecord record) {
        long sum = 0;
        for (String field : fields) {
            sum += record.value(field) instanceof Long won ? won : 0L;
        }
        return sum;
    }
}
