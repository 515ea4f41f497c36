package kr.chungbaek.wire.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * One record of the canonical data model.
 *
 * @param government a code of the reference table of governments
 * @param values one per field of the type, in its order, each of the Java type that {@link FieldType} names; null where
 *     an optional field is absent
 */
public record CanonicalRecord(RecordType type, String government, List<@Nullable Object> values) {

    private static final char SEPARATOR = '|';

    /** @throws Fault of kind BAD_RECORD when a required field is absent */
    public CanonicalRecord {
        if (values.size() != type.fields().size()) {
            throw new IllegalArgumentException(
                    type.name() + " has " + type.fields().size() + " fields, not " + values.size());
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
        for (int index = 0; index < values.size(); index++) {
            Field field = type.fields().get(index);
            if (values.get(index) == null && !field.optional()) {
                throw new Fault(
                        FaultCode.MISSING_FIELD, "field '" + field.name() + "' of " + type.name() + " is empty");
            }
        }
    }

    public @Nullable Object value(String field) {
        return values.get(type.indexOf(field));
    }

    /** The text form of the key, as {@link RecordType#keyOf} prints it. */
    public String key() {
        return type.keyOf(values);
    }

    /** SHA-256 over type, version, government and every value: equal exactly for equal content. */
    public Digest contentHash() {
        StringBuilder content = new StringBuilder(type.name()).append(SEPARATOR).append(type.version());
        content.append(SEPARATOR).append(government);
        for (int index = 0; index < values.size(); index++) {
            content.append(SEPARATOR);
            if (values.get(index) != null) {
                content.append('=').append(escaped(text(index)));
            }
        }
        return Digest.of(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String text(int index) {
        Object value = values.get(index);
        return value == null ? "" : type.fields().get(index).type().print(value);
    }

    private static String escaped(String text) {
        if (text.indexOf(SEPARATOR) < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }
}
