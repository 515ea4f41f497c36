package kr.chungbaek.simulator.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;

/**
 * A source's column and the field that it holds.
 *
 * @param codes the source's code of each value; empty where it writes the value itself
 * @param format how it writes a day or a month; empty for the usual form
 */
public record FormColumn(String name, Field field, Map<String, String> codes, String format) {

    public FormColumn {
        codes = Map.copyOf(codes);
    }

    /** The value as the source writes it. */
    public String text(Object value) {
        String plain = field.type().print(value);
        if (!codes.isEmpty()) {
            String code = codes.get(plain);
            if (code == null) {
                throw new IllegalArgumentException("the source has no code for '" + plain + "' of '" + field.name()
                        + "', only for " + codes.keySet());
            }
            return code;
        }
        if (format.isEmpty()) {
            return plain;
        }
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format);
        return field.type() == FieldType.DATE
                ? LocalDate.parse(plain).format(formatter)
                : YearMonth.parse(plain).format(formatter);
    }
}
