package kr.chungbaek.wire.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** The kinds of values that a field can hold. Each reads and prints its own text form, the one of CSV files and keys. */
public enum FieldType {
    /** Free text; {@link String}. */
    TEXT("a text", "text"),
    /** One of a source's coded values; {@link String}. */
    CODE("a code", "text"),
    /** A day; {@link LocalDate}. */
    DATE("a date as in 2026-01-31", "date") {
        @Override
        Object read(String text) {
            return inRange(IsoText.date(text));
        }
    },
    /** A moment in Korean time, to the microsecond; {@link LocalDateTime}. */
    TIMESTAMP("a moment in Korean time as in 2026-01-31T09:00:00", "timestamp") {
        @Override
        Object read(String text) {
            LocalDateTime moment = IsoText.moment(text);
            inRange(moment.toLocalDate());
            return moment.withNano(moment.getNano() / 1_000 * 1_000);
        }

        @Override
        String write(Object value) {
            return IsoText.print((LocalDateTime) value);
        }
    },
    /** A whole amount of won; {@link Long}. */
    WON("a whole amount of won as in 1500000", "bigint") {
        @Override
        Object read(String text) {
            return isShort(text)
                    ? Long.parseLong(text)
                    : number(text).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        }
    },
    /** An exact decimal number such as a rate or an area; {@link BigDecimal} without trailing zeros. */
    DECIMAL("a decimal number as in 0.028", "numeric") {
        @Override
        Object read(String text) {
            return normalized(number(text));
        }

        @Override
        String write(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    },
    /** {@link Boolean}. */
    BOOLEAN("true or false", "boolean") {
        @Override
        Object read(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    /** A resident, corporate or business registration number, or the token of one; {@link String}. */
    PERSON_ID("a registration number", "text"),
    /** A bank account or card number, or the token of one; {@link String}. */
    ACCOUNT_NO("an account number", "text");

    private static final int SHORT = 18;
    private static final int MOST_DIGITS = 100;
    private static final int LAST_YEAR = 9_999;

    private final String expected;
    private final String sqlType;

    FieldType(String expected, String sqlType) {
        this.expected = expected;
        this.sqlType = sqlType;
    }

    /** The name in files: {@code person-id} for {@link #PERSON_ID}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(FieldType::label).toList();
    }

    public static Optional<FieldType> of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst();
    }

    /** What a value looks like, for a message. */
    public String expected() {
        return expected;
    }

    /** The PostgreSQL type of the column. */
    public String sqlType() {
        return sqlType;
    }

    /**
     * Reads the text form.
     *
     * @throws Fault of kind BAD_RECORD when the text is not of this type
     */
    public final Object parse(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Fault(FaultCode.BAD_VALUE, "a value holds a NUL character; allowed: " + expected);
        }
        try {
            return read(text);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new Fault(FaultCode.BAD_VALUE, "'" + text + "' is not " + expected, e);
        }
    }

    /** The text form, which {@link #parse} reads back to an equal value. */
    public final String print(Object value) {
        return write(value);
    }

    /** A decimal in the one form in which equal numbers are equal objects. */
    public static BigDecimal normalized(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a text is nothing but digits, and so few that no way of reading them can fail. */
    private static boolean isShort(String text) {
        if (text.isEmpty() || text.length() > SHORT) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Few characters can name a number of a billion digits: those are refused before anything is computed. */
    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(date.toString());
        }
        return date;
    }

    Object read(String text) {
        return text;
    }

    String write(Object value) {
        return value.toString();
    }
}
