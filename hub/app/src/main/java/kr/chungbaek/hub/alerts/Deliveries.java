package kr.chungbaek.hub.alerts;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of the alerts of a case, as the nodes' receipts tell. */
public final class Deliveries {

    private static final String OF_CASE = """
            select a.number, r.role, r.person, r.name, r.stands_in_for, t.event, t.happened_at::text as happened_at, t.channel, t.detail
            from alerts.alert a
            join alerts.recipient r on r.alert_id = a.id
            left join records.alert_receipt t on t.government = a.government and t.incarnation = a.incarnation
              and t.alert_no = a.number::text and t.role in (r.role, 'NODE')
            where a.case_id = ?
            order by a.number, array_position(array['OFFICER', 'SUPERVISOR', 'AUDITOR'], r.role), t.happened_at, t.event
            """;

    private final JdbcTemplate jdbc;

    public Deliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One event of one recipient; events of the node as a whole appear with each of them.
     *
     * @param standsInFor who is not on record and whose place this person takes; empty when nobody's
     * @param event STORED, DELIVERED, FAILED, OPENED or ACTED; empty while nothing has come back
     */
    public record Delivery(
            long number,
            String role,
            String person,
            String name,
            String standsInFor,
            String event,
            String at,
            String channel,
            String detail) {}

    /** In the order of alerts, recipients and time. */
    public List<Delivery> ofCase(long caseId) {
        return jdbc.query(
                OF_CASE,
                (row, number) -> new Delivery(
                        row.getLong("number"),
                        row.getString("role"),
                        row.getString("person"),
                        row.getString("name"),
                        row.getString("stands_in_for"),
                        orEmpty(row.getString("event")),
                        orEmpty(row.getString("happened_at")),
                        orEmpty(row.getString("channel")),
                        orEmpty(row.getString("detail"))),
                caseId);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
