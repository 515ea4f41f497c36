package kr.chungbaek.hub.alerts;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how alerts get on. */
public final class AlertStatuses {

    private static final String READ = """
            select region,
              count(*) filter (where number is null and failure is null) as waiting,
              count(*) filter (where number is not null and sent_at is null) as unsent,
              count(*) filter (where sent_at is not null) as sent,
              count(*) filter (where number is null and failure is not null) as left_aside
            from alerts.alert group by region order by region
            """;

    private final JdbcTemplate jdbc;

    public AlertStatuses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One per region that ever had an alert, by region. */
    public List<AlertStatus> all() {
        return jdbc.query(
                READ,
                (row, number) -> new AlertStatus(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }
}
