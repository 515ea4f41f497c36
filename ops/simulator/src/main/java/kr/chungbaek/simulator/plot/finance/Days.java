package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import kr.chungbaek.simulator.plot.Episode;

/** Days on which something slips, or seems to. */
final class Days {

    private Days() {}

    /** A working day that lies long before the days that are played one by one. */
    static LocalDate past(Episode e) {
        return e.between(320, 60);
    }

    /** A working day among those that are played one by one, early enough to be judged. */
    static LocalDate recent(Episode e) {
        return e.between(28, 11);
    }

    static LocalDate pastOrRecent(Episode e) {
        return e.chance(0.5) ? past(e) : recent(e);
    }

    /** A working day whose next day is one, too. */
    static LocalDate pairOf(Episode e, LocalDate near) {
        LocalDate day = near;
        while (e.isHoliday(day) || e.isHoliday(day.plusDays(1))) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** A day off, the last before a day. */
    static LocalDate dayOff(Episode e, LocalDate before) {
        LocalDate day = before;
        while (!e.isHoliday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** A day off from Monday to Friday, the last before a day. */
    static LocalDate publicHoliday(Episode e, LocalDate before) {
        LocalDate day = before;
        while (!e.isHoliday(day) || day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** As pay months are written. */
    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }
}
