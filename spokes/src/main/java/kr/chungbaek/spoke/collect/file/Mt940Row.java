package kr.chungbaek.spoke.collect.file;

import com.prowidesoftware.swift.model.field.Field61;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** One movement of a statement. */
record Mt940Row(Mt940Statement.Head head, int entry, Mt940Field movement, Optional<Mt940Field> information)
        implements FileRow {

    private static final Set<String> MARKS = Set.of("C", "D", "RC", "RD");
    private static final DateTimeFormatter VALUE_DAY = strict("uuMMdd");
    private static final DateTimeFormatter ENTRY_DAY = strict("MMdd");

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public int line() {
        return movement.first().number();
    }

    @Override
    public long offset() {
        return movement.first().offset();
    }

    @Override
    public long end() {
        return information.orElse(movement).last().end();
    }

    @Override
    public byte[] raw() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(movement.raw());
        information.ifPresent(more -> {
            bytes.write('\n');
            bytes.writeBytes(more.raw());
        });
        return bytes.toByteArray();
    }

    /** Nothing when it cannot be read. */
    Optional<BigDecimal> signedAmount() {
        try {
            Field61 field = field();
            boolean out = "D".equals(field.getDebitCreditMark()) || "RC".equals(field.getDebitCreditMark());
            return Optional.of(amount(field)).map(amount -> out ? amount.negate() : amount);
        } catch (Fault fault) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> columns() {
        Field61 field = field();
        LocalDate valued = valued(field);
        Map<String, String> columns = new HashMap<>();
        columns.put("statement", head.statement());
        columns.put("account", head.account());
        columns.put("number", head.number());
        columns.put("currency", head.currency());
        columns.put("entry", String.valueOf(entry));
        columns.put("amount", amount(field).stripTrailingZeros().toPlainString());
        columns.put("direction", String.valueOf(field.getDebitCreditMark()));
        columns.put("valued", valued.toString());
        columns.put("booked", booked(field, valued).toString());
        put(columns, "type", type(field));
        put(columns, "reference", field.getReferenceForTheAccountOwner());
        put(columns, "bank_reference", field.getReferenceOfTheAccountServicingInstitution());
        put(columns, "details", field.getSupplementaryDetails());
        put(
                columns,
                "information",
                information.map(more -> more.value().replace('\n', ' ')).orElse(null));
        return columns;
    }

    private static void put(Map<String, String> columns, String name, @Nullable String text) {
        if (text != null) {
            columns.put(name, text);
        }
    }

    private static @Nullable String type(Field61 field) {
        return field.getTransactionType() == null || field.getIdentificationCode() == null
                ? null
                : field.getTransactionType() + field.getIdentificationCode();
    }

    private Field61 field() {
        Field61 field = new Field61(movement.value());
        if (field.getDebitCreditMark() == null || !MARKS.contains(field.getDebitCreditMark())) {
            throw Refusal.of("field 61 has no mark C, D, RC or RD behind its dates");
        }
        return field;
    }

    private static BigDecimal amount(Field61 field) {
        return Optional.ofNullable(field.getAmountAsBigDecimal())
                .orElseThrow(() -> Refusal.of("field 61 has no amount as in 1500000,"));
    }

    private static LocalDate valued(Field61 field) {
        String text = String.valueOf(field.getValueDate());
        try {
            return LocalDate.parse(text, VALUE_DAY);
        } catch (DateTimeException e) {
            throw new Fault(FaultCode.BAD_VALUE, "field 61 has value date '" + text + "', not one as in 260131", e);
        }
    }

    /** The entry date has no year: it is the day nearest to the value date. */
    private static LocalDate booked(Field61 field, LocalDate valued) {
        String text = field.getEntryDate();
        if (text == null) {
            return valued;
        }
        try {
            LocalDate same = MonthDay.parse(text, ENTRY_DAY).atYear(valued.getYear());
            long days = ChronoUnit.DAYS.between(valued, same);
            if (days > 183) {
                return same.minusYears(1);
            }
            return days < -183 ? same.plusYears(1) : same;
        } catch (DateTimeException e) {
            throw new Fault(FaultCode.BAD_VALUE, "field 61 has entry date '" + text + "', not one as in 0131", e);
        }
    }
}
