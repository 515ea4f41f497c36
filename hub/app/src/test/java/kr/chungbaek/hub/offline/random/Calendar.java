package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates as people count them. */
record Calendar(Set<LocalDate> holidays) {

    boolean isHoliday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY
                || date.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(date);
    }

    LocalDate nextBusinessDay(LocalDate date) {
        return isHoliday(date) ? nextBusinessDay(date.plusDays(1)) : date;
    }

    LocalDate businessDays(LocalDate date, int count) {
        if (count == 0) {
            return date;
        }
        LocalDate next = date.plusDays(Integer.signum(count));
        return businessDays(next, isHoliday(next) ? count : count - Integer.signum(count));
    }

    static LocalDate endOfMonth(LocalDate date) {
        return YearMonth.from(date).atEndOfMonth();
    }

    static @Nullable LocalDate date(@Nullable Object day) {
        return day instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) day;
    }

    /** @param unit days, months or hours */
    static @Nullable Object plus(@Nullable Object from, @Nullable Object size, String unit, int sign) {
        if (from == null || size == null) {
            return null;
        }
        long number = sign * ((BigDecimal) size).longValue();
        if (from instanceof LocalDate date) {
            return unit.equals("months") ? date.plusMonths(number) : date.plusDays(number);
        }
        LocalDateTime moment = (LocalDateTime) from;
        return switch (unit) {
            case "months" -> moment.plusMonths(number);
            case "days" -> moment.plusDays(number);
            default -> moment.plusHours(number);
        };
    }
}
