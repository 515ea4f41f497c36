package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of an expression stand for at one moment of judging.
 *
 * @param government whose subject it is
 * @param with the second record of a pair, or null
 * @param own the record of a set that is looked at, or null
 * @param records the records in each set, once they are known
 */
record Frame(
        String government,
        Row subject,
        @Nullable Row with,
        @Nullable Row own,
        Map<String, @Nullable Object> parameters,
        @Nullable LocalDate occasion,
        @Nullable BigDecimal passed,
        Map<String, List<Row>> records) {

    static Frame of(String government, Row subject, @Nullable Row with) {
        return new Frame(government, subject, with, null, Map.of(), null, null, Map.of());
    }

    Frame withOwn(Row row) {
        return new Frame(government, subject, with, row, parameters, occasion, passed, records);
    }

    Frame withParameters(Map<String, @Nullable Object> values) {
        return new Frame(government, subject, with, own, values, occasion, passed, records);
    }

    Frame on(LocalDate day) {
        return new Frame(government, subject, with, own, parameters, day, passed, records);
    }

    Frame after(int days) {
        return new Frame(government, subject, with, own, parameters, occasion, BigDecimal.valueOf(days), records);
    }

    Frame withRecords(Map<String, List<Row>> sets) {
        return new Frame(government, subject, with, own, parameters, occasion, passed, sets);
    }
}
