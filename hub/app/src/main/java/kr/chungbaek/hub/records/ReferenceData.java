package kr.chungbaek.hub.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kr.chungbaek.wire.chain.Digest;
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

    private static final String SET_DIGEST = """
            insert into reference.content (digest) values (?)
            on conflict (single) do update set digest = excluded.digest
            """;

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.columns
            where table_schema = 'records' and column_name = 'family'
            """;

    /** A succession that has become known links records which are stored already. */
    private static final String MOVE_FAMILIES = """
            update %s r set family = g.family from reference.government g
            where g.code = r.government and g.family <> r.family
            """;

    private final JdbcTemplate jdbc;

    public ReferenceData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what was loaded before, if it differs: then records move to their families, and everything is judged
     * again. Call it within a transaction.
     */
    public void load(Governments governments, BusinessCalendar calendar) {
        String digest = digest(governments, calendar);
        if (jdbc.queryForList("select digest from reference.content", String.class)
                .contains(digest)) {
            return;
        }
        replace(governments, calendar);
        jdbc.queryForList(TABLES, String.class).forEach(table -> jdbc.update(MOVE_FAMILIES.formatted(table)));
        jdbc.update(SET_DIGEST, digest);
        jdbc.update("update records.completeness_clock set upheavals = upheavals + 1");
    }

    private static String digest(Governments governments, BusinessCalendar calendar) {
        StringBuilder content = new StringBuilder();
        governments
                .all()
                .forEach(one -> content.append(one)
                        .append(governments.family(one.code()))
                        .append('\n'));
        calendar.holidays().forEach(holiday -> content.append(holiday).append('\n'));
        return Digest.of(content.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void replace(Governments governments, BusinessCalendar calendar) {
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
