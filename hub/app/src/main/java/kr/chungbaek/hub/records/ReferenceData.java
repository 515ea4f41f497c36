package kr.chungbaek.hub.records;

import java.util.List;
import java.util.Locale;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loads {@code config/reference} into the tables that rules and pages read. */
public final class ReferenceData {

    private static final String GOVERNMENT = """
            insert into reference.government (code, region, family, level, name_ko, name_en, valid_from, valid_until)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String HOLIDAY = "insert into reference.holiday (date, name_ko, name_en) values (?, ?, ?)";

    private final JdbcTemplate jdbc;

    public ReferenceData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was loaded before. Call it within a transaction. */
    public void load(Governments governments, BusinessCalendar calendar) {
        jdbc.update("delete from reference.government");
        jdbc.update("delete from reference.holiday");
        jdbc.batchUpdate(GOVERNMENT, governmentRows(governments));
        List<Object[]> holidays = calendar.holidays().stream()
                .map(holiday -> new Object[] {holiday.date(), holiday.nameKo(), holiday.nameEn()})
                .toList();
        jdbc.batchUpdate(HOLIDAY, holidays);
    }

    private static List<Object[]> governmentRows(Governments governments) {
        return governments.all().stream()
                .map(government -> new Object[] {
                    government.code(),
                    government.region(),
                    governments.family(government.code()),
                    government.level().name().toLowerCase(Locale.ROOT),
                    government.nameKo(),
                    government.nameEn(),
                    government.validFrom(),
                    government.validUntil()
                })
                .toList();
    }
}
