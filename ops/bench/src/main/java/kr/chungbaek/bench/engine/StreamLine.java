package kr.chungbaek.bench.engine;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream: a number, the kind's letter, the government, then the fields in the type's order. */
record StreamLine(RecordTypes types) {

    private static final int BEFORE_FIELDS = 3;

    List<@Nullable Object> values(Kind kind, String[] cells) {
        RecordType type = types.get(kind.recordType());
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : type.fields()) {
            String cell = cells[BEFORE_FIELDS + values.size()];
            String text = field.type() == FieldType.TIMESTAMP ? cell.replace(' ', 'T') : cell;
            values.add(text.isEmpty() ? null : field.type().parse(text));
        }
        return values;
    }
}
