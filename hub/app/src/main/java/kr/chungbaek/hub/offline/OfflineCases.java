package kr.chungbaek.hub.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the cases that an {@link Engine} has found. */
public final class OfflineCases {

    private static final String OPEN = """
            select scenario, government, case_key, 'open' as status, due, amount
            from cases.case_file where standing and status = 'open'
            """;

    private static final String CLEARED = """
            select scenario, government, case_key, 'cleared' as status, due, amount
            from cases.case_file where not standing
            """;

    /** A case to be, unless some other subject has opened it already. */
    private static final String WAITING = """
            select a.scenario, a.government, a.case_key, 'waiting' as status, min(a.due) as due, max(a.amount) as amount
            from crosscheck.agenda a
            where a.state = 'waiting' and not exists (select from cases.case_file c where c.scenario = a.scenario
              and c.government = a.government and c.case_key = a.case_key and c.standing)
            group by a.scenario, a.government, a.case_key
            """;

    private final JdbcTemplate jdbc;

    OfflineCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand. */
    public List<CaseRow> open() {
        return jdbc.query(OPEN, OfflineCases::row);
    }

    /** Those that stand, those that wait for a feed, and those that stood once. */
    public List<CaseRow> all() {
        return Stream.of(OPEN, WAITING, CLEARED)
                .flatMap(sql -> jdbc.query(sql, OfflineCases::row).stream())
                .toList();
    }

    private static CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                row.getString("scenario"),
                row.getString("government"),
                row.getString("case_key"),
                row.getString("status"),
                row.getObject("due", LocalDate.class),
                amount(row));
    }

    private static @Nullable Long amount(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        return row.wasNull() ? null : amount;
    }
}
