package kr.chungbaek.hub.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.chungbaek.wire.record.Field;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    CopyText add(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyText add(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText add(boolean value) {
        separate();
        text.append(value ? 't' : 'f');
        return this;
    }

    /** All values of a record, in the order of its type's fields; the last ones may be missing, and are null. */
    CopyText addValues(List<Field> fields, List<@Nullable Object> values) {
        for (int index = 0; index < fields.size(); index++) {
            Object value = index < values.size() ? values.get(index) : null;
            add(value == null ? null : fields.get(index).type().print(value));
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
    }

    private void escape(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
