package kr.chungbaek.simulator.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/**
 * The calendar of the story.
 *
 * @param holiday tells weekends and public holidays
 */
public record WorkingDays(Predicate<LocalDate> holiday) {

    private static final int PAYDAY = 20;

    /** The day itself when it is a working day, else the next one. */
    public LocalDate next(LocalDate date) {
        LocalDate day = date;
        while (holiday.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day itself when it is a working day, else the one before. */
    public LocalDate last(LocalDate date) {
        LocalDate day = date;
        while (holiday.test(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The 20th, or the working day before it. */
    public LocalDate payday(YearMonth month) {
        return last(month.atDay(PAYDAY));
    }

    /** When payroll and bank must agree: the working day after payday. */
    public LocalDate payrollDue(YearMonth month) {
        return next(payday(month).plusDays(1));
    }

    /** When acquisition tax must have been assessed: 60 days after the approval, or the next working day. */
    public LocalDate taxDue(LocalDate approvedOn) {
        return next(approvedOn.plusDays(60));
    }
}
