package kr.chungbaek.hub.alerts;

import org.springframework.jdbc.core.JdbcTemplate;

/** The alerts of a database that was restored from a backup. */
public final class RestoredAlerts {

    /** The broker's queues may be gone with the disk. A node knows what it has had before, and stays silent. */
    private static final String SEND_AGAIN = """
            update alerts.alert a set sent_at = null
            where a.sent_at is not null and not exists (
              select from records.alert_receipt t
              where t.government = a.government and t.incarnation = a.incarnation and t.alert_no = a.number::text
                and t.event = 'STORED')
            """;

    private RestoredAlerts() {}

    /**
     * Lets the hub send again what no node has said it has.
     *
     * @return how many
     */
    public static int sendAgain(JdbcTemplate jdbc) {
        return jdbc.update(SEND_AGAIN);
    }
}
