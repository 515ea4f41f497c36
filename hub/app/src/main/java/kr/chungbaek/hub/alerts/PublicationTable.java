package kr.chungbaek.hub.alerts;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts on their way: raised, numbered, sent. */
final class PublicationTable {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('alerts.publisher', 0))";

    /**
     * While a case does not stand its alert waits: what was cleared before anybody heard of it disturbs nobody. An alert
     * is fresh for a while, and longer where the officers of its government are declared but have not arrived.
     */
    private static final String RAISED = """
            select a.id, a.region, a.case_id, a.raised_at, a.government, coalesce(c.officer, '') as officer,
              a.raised_at > now() - make_interval(secs => ? * case when exists (
                select from records.complete_through t where t.record_type = 'officer'
                and t.government = a.government and t.through = '-infinity') then 10 else 1 end) as fresh
            from alerts.alert a join cases.case_file c on c.id = a.case_id
            where a.number is null and c.standing and a.scenario = any(?)
              and (a.again_at is null or a.again_at < now())
            order by a.id limit ?
            """;

    private static final String NEXT_NUMBER = """
            insert into alerts.numbering as n (region, incarnation, last_number) values (?, ?, 1)
            on conflict (region, incarnation) do update set last_number = n.last_number + 1
            returning last_number
            """;

    private static final String NUMBER =
            "update alerts.alert set incarnation = ?, number = ?, content = ?, numbered_at = now(), failure = null where id = ?";

    private static final String SET_ASIDE =
            "update alerts.alert set failure = ?, again_at = now() + interval '5 minutes' where id = ?";

    private static final String RECIPIENT =
            "insert into alerts.recipient (alert_id, role, person, name, stands_in_for) values (?, ?, ?, ?, ?)";

    private static final String UNSENT = """
            select id, region, number, content from alerts.alert
            where number is not null and sent_at is null order by region, number limit ?
            """;

    private static final String SENT = "update alerts.alert set sent_at = now() where id = ? and sent_at is null";

    private final JdbcTemplate jdbc;

    PublicationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An alert that waits for its number.
     *
     * @param officer empty when the case names none
     * @param fresh whether it may still wait for people who are not on record yet
     */
    record Raised(
            long id,
            String region,
            long caseId,
            OffsetDateTime raisedAt,
            String government,
            String officer,
            boolean fresh) {

        /** Alerts with the same people wait together. */
        String people() {
            return government + "|" + officer;
        }
    }

    /** Whether this transaction may number; only one publisher does at a time. */
    boolean lock() {
        return Boolean.TRUE.equals(jdbc.queryForObject(LOCK, Boolean.class));
    }

    String incarnation() {
        String incarnation = jdbc.queryForObject("select incarnation from intake.hub", String.class);
        return incarnation == null ? "" : incarnation;
    }

    List<Raised> raised(Collection<String> scenarios, Duration patience, int most) {
        return jdbc.query(
                RAISED,
                (row, number) -> new Raised(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)),
                patience.toSeconds(),
                scenarios.toArray(String[]::new),
                most);
    }

    long nextNumber(String region, String incarnation) {
        Long number = jdbc.queryForObject(NEXT_NUMBER, Long.class, region, incarnation);
        return number == null ? 0 : number;
    }

    void number(long id, String incarnation, long number, String content, List<Addressee> people) {
        jdbc.update(NUMBER, incarnation, number, content, id);
        List<Object[]> rows = people.stream()
                .map(one -> new Object[] {id, one.role().name(), one.person(), one.name(), one.standsInFor()})
                .toList();
        jdbc.batchUpdate(RECIPIENT, rows);
    }

    /** Leaves one aside for a while that cannot be made. */
    void setAside(long id, String reason) {
        jdbc.update(SET_ASIDE, reason, id);
    }

    List<OutgoingAlert> unsent(int most) {
        return jdbc.query(
                UNSENT,
                (row, number) -> new OutgoingAlert(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)),
                most);
    }

    void sent(long id) {
        jdbc.update(SENT, id);
    }
}
