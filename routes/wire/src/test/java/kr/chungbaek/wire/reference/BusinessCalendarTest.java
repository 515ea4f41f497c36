package kr.chungbaek.wire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.chungbaek.wire.ProjectConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

final class BusinessCalendarTest {

    private final Problems problems = new Problems();
    private final BusinessCalendar calendar =
            BusinessCalendar.read(ProjectConfig.file("reference/holidays.csv"), problems);

    @Test
    void projectsOwnTableHasNoProblems() {
        assertThat(problems.sorted()).isEmpty();
        assertThat(calendar.holidays()).hasSize(84);
    }

    @Test
    void aBusinessDayIsItsOwnNextOne() {
        assertThat(calendar.nextBusinessDay(day("2026-05-04"))).isEqualTo(day("2026-05-04"));
    }

    @Test
    void aHolidayBeforeAWeekendMovesToMonday() {
        assertThat(calendar.nextBusinessDay(day("2026-05-01"))).isEqualTo(day("2026-05-04"));
    }

    @Test
    void substituteHolidaysCount() {
        assertThat(calendar.isHoliday(day("2024-05-06"))).isTrue();
    }

    @Test
    void businessDaysGoForwardAndBack() {
        assertThat(calendar.businessDays(day("2026-06-30"), 0)).isEqualTo(day("2026-06-30"));
        assertThat(calendar.businessDays(day("2026-06-26"), 1)).isEqualTo(day("2026-06-29"));
        assertThat(calendar.businessDays(day("2026-06-29"), -1)).isEqualTo(day("2026-06-26"));
        assertThat(calendar.businessDays(day("2026-06-27"), 2)).isEqualTo(day("2026-06-30"));
    }

    @Test
    void aHolidayThatStandsTwiceIsToldAtItsPlace() {
        Problems found = new Problems();
        String text = "date,name_ko,name_en,substitute\n2026-01-01,a,b,no\n2026-01-01,a,b,no\n";

        BusinessCalendar.read(new ConfigText("config/reference/h.csv", text), found);

        assertThat(found.sorted())
                .extracting(Problem::toString)
                .containsExactly("config/reference/h.csv:3:1: holiday '2026-01-01' stands twice,"
                        + " first at config/reference/h.csv:2:1. Keep one of them.");
    }

    @Test
    void aSubstituteIsYesOrNo() {
        Problems found = new Problems();
        String text = "date,name_ko,name_en,substitute\n2026-01-01,a,b,perhaps\n";

        BusinessCalendar.read(new ConfigText("config/reference/h.csv", text), found);

        assertThat(found.sorted())
                .extracting(Problem::toString)
                .containsExactly("config/reference/h.csv:2:16: 'substitute' is 'perhaps'. Allowed: yes, no.");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
