package kr.chungbaek.wire.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.chungbaek.wire.csv.CsvRow;
import kr.chungbaek.wire.csv.CsvTable;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** Public holidays and weekends; the other days are business days. */
public final class BusinessCalendar {

    private static final List<String> COLUMNS = List.of("date", "name_ko", "name_en", "substitute");
    private static final List<String> YES_OR_NO = List.of("yes", "no");

    private final Map<LocalDate, Holiday> holidays;

    private BusinessCalendar(Map<LocalDate, Holiday> holidays) {
        this.holidays = holidays;
    }

    /** What could be read; {@code problems} tell what is wrong with the rest. */
    public static BusinessCalendar read(ConfigText holidays, Problems problems) {
        Map<LocalDate, Holiday> found = new TreeMap<>();
        Map<LocalDate, Position> places = new HashMap<>();
        for (CsvRow row : CsvTable.read(holidays, COLUMNS, problems)) {
            if (row.required("date").isEmpty()) {
                continue;
            }
            String nameKo = row.required("name_ko");
            String nameEn = row.required("name_en");
            row.oneOf("substitute", YES_OR_NO);
            Optional<LocalDate> day = row.date("date");
            day.ifPresent(date -> {
                found.putIfAbsent(date, new Holiday(date, nameKo, nameEn));
                Position first = places.putIfAbsent(date, row.at("date"));
                if (first != null) {
                    String what = "holiday '" + date + "' stands twice, first at " + first;
                    problems.add(row.at("date"), what, "Keep one of them.");
                }
            });
        }
        return new BusinessCalendar(found);
    }

    /** Public holidays in order, without plain weekends. */
    public Collection<Holiday> holidays() {
        return List.copyOf(holidays.values());
    }

    /** Whether offices are closed: a public holiday, a Saturday or a Sunday. */
    public boolean isHoliday(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || holidays.containsKey(date);
    }

    /** The first business day from {@code date} on, which may be {@code date} itself. */
    public LocalDate nextBusinessDay(LocalDate date) {
        LocalDate day = date;
        while (isHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The {@code count}-th business day after {@code date}; before it when negative; itself when 0. */
    public LocalDate businessDays(LocalDate date, int count) {
        int step = Integer.signum(count);
        LocalDate day = date;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (!isHoliday(day)) {
                left--;
            }
        }
        return day;
    }
}
