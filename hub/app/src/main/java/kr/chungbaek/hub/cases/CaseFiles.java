package kr.chungbaek.hub.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads cases. */
public final class CaseFiles {

    private static final String COLUMNS = """
            select id, scenario, government, case_key, round, standing, status, due, amount, officer, subject_key,
              occasion, version, opened_at, cleared_at
            from cases.case_file
            """;

    private static final String ONE = COLUMNS + " where id = ?";

    private static final String STANDING = COLUMNS + """
                     where standing and (? = '' or scenario = ?) and (? = '' or government = ?)
                    order by opened_at desc, id desc limit ? offset ?
                    """;

    private static final String COUNT = """
            select count(*) from cases.case_file
            where standing and (? = '' or scenario = ?) and (? = '' or government = ?)
            """;

    private static final String GOVERNMENTS =
            "select distinct government from cases.case_file where standing order by government";

    private final JdbcTemplate jdbc;

    public CaseFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseFile> find(long id) {
        return jdbc.query(ONE, CaseFiles::file, id).stream().findFirst();
    }

    /**
     * The cases that stand, the newest first.
     *
     * @param scenario empty for all
     * @param government empty for all
     */
    public List<CaseFile> standing(String scenario, String government, int limit, long offset) {
        return jdbc.query(STANDING, CaseFiles::file, scenario, scenario, government, government, limit, offset);
    }

    /** How many {@link #standing} there are without a limit. */
    public long countStanding(String scenario, String government) {
        Long count = jdbc.queryForObject(COUNT, Long.class, scenario, scenario, government, government);
        return count == null ? 0 : count;
    }

    /** The governments of all cases that stand. */
    public List<String> governments() {
        return jdbc.queryForList(GOVERNMENTS, String.class);
    }

    private static CaseFile file(ResultSet row, int number) throws SQLException {
        long amount = row.getLong("amount");
        boolean noAmount = row.wasNull();
        return new CaseFile(
                row.getLong("id"),
                row.getString("scenario"),
                row.getString("government"),
                row.getString("case_key"),
                row.getInt("round"),
                row.getBoolean("standing"),
                row.getString("status"),
                row.getObject("due", LocalDate.class),
                noAmount ? null : amount,
                row.getString("officer"),
                row.getString("subject_key"),
                row.getObject("occasion", LocalDate.class),
                row.getString("version"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("cleared_at", OffsetDateTime.class));
    }
}
