package kr.chungbaek.wire.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import kr.chungbaek.wire.avro.AvroReader;
import kr.chungbaek.wire.avro.AvroWriter;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.record.FieldType;
import org.jspecify.annotations.Nullable;

/** A record's values on the wire: a union whose branches are numbered in the order of {@code batch.avsc}. */
final class Values {

    private static final int NULL = 0;
    private static final int BOOLEAN = 1;
    private static final int DATE = 2;
    private static final int WON = 3;
    private static final int TEXT = 4;
    private static final int TIMESTAMP = 5;
    private static final int DECIMAL = 6;

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long MICROS = 1_000_000;
    private static final long FIRST_MICRO = FIRST_DAY * 86_400 * MICROS;
    private static final long LAST_MICRO = (LAST_DAY + 1) * 86_400 * MICROS - 1;

    private Values() {}

    static void write(AvroWriter out, @Nullable Object value) {
        if (value == null) {
            out.writeLong(NULL);
        } else if (value instanceof Boolean flag) {
            out.writeLong(BOOLEAN);
            out.writeFlag(flag);
        } else if (value instanceof LocalDate date) {
            out.writeLong(DATE);
            out.writeLong(day(date));
        } else if (value instanceof Long won) {
            out.writeLong(WON);
            out.writeLong(won);
        } else if (value instanceof String text) {
            out.writeLong(TEXT);
            out.writeText(text);
        } else if (value instanceof LocalDateTime moment) {
            out.writeLong(TIMESTAMP);
            out.writeLong(micros(moment));
        } else if (value instanceof BigDecimal number) {
            out.writeLong(DECIMAL);
            out.writeText(FieldType.DECIMAL.print(number));
        } else {
            throw new IllegalArgumentException(
                    "no field holds a " + value.getClass().getName());
        }
    }

    static @Nullable Object read(AvroReader in) {
        return switch (in.readInt("the branch of a value", NULL, DECIMAL)) {
            case NULL -> null;
            case BOOLEAN -> in.readFlag();
            case DATE -> date(in);
            case WON -> in.readLong();
            case TEXT -> in.readText();
            case TIMESTAMP -> timestamp(in);
            default -> decimal(in);
        };
    }

    static long day(LocalDate date) {
        long day = date.toEpochDay();
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw new IllegalArgumentException("the wire carries dates of the years 1 to 9999, not " + date);
        }
        return day;
    }

    static LocalDate date(AvroReader in) {
        return LocalDate.ofEpochDay(in.readLong("a date in days since 1970", FIRST_DAY, LAST_DAY));
    }

    static long micros(LocalDateTime moment) {
        day(moment.toLocalDate());
        return moment.toEpochSecond(ZoneOffset.UTC) * MICROS + moment.getNano() / 1_000;
    }

    static Instant instant(AvroReader in) {
        return timestamp(in).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime timestamp(AvroReader in) {
        long micros = in.readLong("a timestamp in microseconds since 1970", FIRST_MICRO, LAST_MICRO);
        int nanos = (int) Math.floorMod(micros, MICROS) * 1_000;
        return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, MICROS), nanos, ZoneOffset.UTC);
    }

    private static Object decimal(AvroReader in) {
        String digits = in.readText();
        try {
            return FieldType.DECIMAL.parse(digits);
        } catch (Fault fault) {
            throw in.malformed("holds the decimal '" + digits + "'");
        }
    }
}
