package kr.chungbaek.spoke.collect;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import kr.chungbaek.spoke.node.LayoutSource.Overlap;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** How far a table is read by its column of changes: a moment or a number. */
record OverlapCursor(Comparable<?> value) {

    private static final String MOMENT = "at ";
    private static final String NUMBER = "no ";

    /** @throws Fault when the column holds neither moments nor numbers */
    static OverlapCursor of(String column, @Nullable Object value) {
        if (value instanceof Timestamp moment) {
            return new OverlapCursor(moment.toLocalDateTime());
        }
        if (value instanceof OffsetDateTime moment) {
            return new OverlapCursor(
                    moment.atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime());
        }
        if (value instanceof LocalDateTime moment) {
            return new OverlapCursor(moment);
        }
        if (value instanceof Date day) {
            return new OverlapCursor(day.toLocalDate().atStartOfDay());
        }
        if (value instanceof Number number) {
            return new OverlapCursor(new BigDecimal(number.toString()));
        }
        throw new Fault(
                FaultCode.SOURCE_CHANGED,
                "column '" + column + "' holds neither moments nor numbers; 'changed-at' needs a column that grows");
    }

    static OverlapCursor parse(String text) {
        String value = text.substring(MOMENT.length());
        return text.startsWith(MOMENT)
                ? new OverlapCursor(LocalDateTime.parse(value))
                : new OverlapCursor(new BigDecimal(value));
    }

    String print() {
        return value instanceof LocalDateTime moment ? MOMENT + moment : NUMBER + ((BigDecimal) value).toPlainString();
    }

    boolean isBeyond(OverlapCursor other) {
        if (value instanceof LocalDateTime moment && other.value instanceof LocalDateTime before) {
            return moment.isAfter(before);
        }
        return !(value instanceof BigDecimal number)
                || !(other.value instanceof BigDecimal before)
                || number.compareTo(before) > 0;
    }

    /** The value from which to read again, as it is bound. */
    Object back(Overlap overlap) {
        if (value instanceof LocalDateTime moment && overlap instanceof Overlap.Time time) {
            return Timestamp.valueOf(moment.minus(time.duration()));
        }
        if (value instanceof BigDecimal number && overlap instanceof Overlap.Numbers numbers) {
            return number.subtract(BigDecimal.valueOf(numbers.count()));
        }
        throw new Fault(
                FaultCode.SOURCE_CHANGED,
                "'changed-at' names a column of " + (value instanceof BigDecimal ? "numbers" : "moments")
                        + ", but 'overlap' is " + (overlap instanceof Overlap.Time ? "a time" : "a number")
                        + "; allowed: " + (value instanceof BigDecimal ? "a number as in 10000" : "a time as in 10m"));
    }
}
