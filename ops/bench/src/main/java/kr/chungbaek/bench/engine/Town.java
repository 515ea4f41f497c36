package kr.chungbaek.bench.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Completions of buildings, and for nearly each the acquisition tax in time, made by the database itself: what a hub holds
 * before a scenario about them is thought of.
 */
final class Town {

    /** One completion in so many has no tax. */
    private static final int ONE_IN = 1_000;

    /** The last of these days are less than 60 before the day of judgement. */
    private static final String DAY = "(date '2026-06-20' - (n / %2$d %% 720)::int)";

    /** Numbers of buildings go round the governments, so that each has its share of every day. */
    private static final String BUILDINGS = """
            insert into records.building_completion (government, family, record_key, building_no, parcel_no, owner_id,
              approved_on, assessed_value, officer_id, node, position)
            select g.codes[n %% %2$d + 1], g.codes[n %% %2$d + 1], 'B' || n, 'B' || n, 'L' || n, 'P' || n,
              %4$s, 100000000, 'F' || n %% 120, 'lane-0', n + 1
            from generate_series(0, %1$d - 1) n, (select ?::text[] as codes) g
            """;

    private static final String TAXES = """
            insert into records.local_tax_assessment (government, family, record_key, assessment_no, tax_kind, parcel_no,
              taxpayer_id, assessed_on, amount, node, position)
            select g.codes[n %% %2$d + 1], g.codes[n %% %2$d + 1], 'T' || n, 'T' || n, 'ACQUISITION', 'L' || n, 'P' || n,
              %4$s + (n %% 61)::int, 2800000, 'lane-1', n + 1
            from generate_series(0, %1$d - 1) n, (select ?::text[] as codes) g
            where n %% %3$d <> 0
            """;

    private static final String PLANTED =
            "select count(*) from generate_series(0, %1$d - 1) n where n %% %3$d = 0 and %4$s + 60 < ?";

    private final JdbcTemplate jdbc;
    private final List<String> governments =
            IntStream.range(0, Work.GOVERNMENTS).mapToObj(Work::government).toList();

    Town(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    List<String> governments() {
        return governments;
    }

    void fill(int completions) {
        Object codes = governments.toArray(String[]::new);
        jdbc.update(sql(BUILDINGS, completions), codes);
        jdbc.update(sql(TAXES, completions), codes);
        jdbc.update(
                "insert into records.frontier (node, position) values ('lane-0', ?), ('lane-1', ?)",
                completions,
                completions);
        jdbc.update("insert into records.type_position (node, record_type, position)"
                + " select node, '', position from records.frontier");
    }

    /** How many of them have no tax although their 60 days are over. */
    long planted(int completions, LocalDate today) {
        Long planted = jdbc.queryForObject(sql(PLANTED, completions), Long.class, today);
        return planted == null ? 0 : planted;
    }

    private static String sql(String form, int completions) {
        String day = DAY.formatted(completions, Work.GOVERNMENTS);
        return form.formatted(completions, Work.GOVERNMENTS, ONE_IN, day);
    }
}
