package kr.chungbaek.hub.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the control totals of all nodes. */
public final class DayTotals {

    static final String RECORD = "control_total";

    /** Those of feeds that the node still has: nobody counts the others any more. */
    private static final String DAYS = """
            select t.node, t.feed_name as feed, t.record_type, t.government, t.business_day, t.basis, t.complete,
              t.source_count, t.source_amount, t.taken_count, t.taken_amount, t.sent_count, t.sent_amount, t.remark,
              case when c.position = t.position then c.hub_count end as hub_count,
              case when c.position = t.position then c.hub_amount end as hub_amount, c.checked_at,
              case
                when (t.complete or t.basis <> 'QUERY')
                  and (t.source_count <> t.taken_count or t.source_amount <> t.taken_amount) then 'DIFFERS'
                when not t.complete or c.position is distinct from t.position then 'OPEN'
                when c.agrees then 'CLOSED'
                when c.differs_since < now() - make_interval(secs => ?) then 'DIFFERS'
                else 'OPEN'
              end as state
            from records.control_total t
            left join control.checked c on c.node = t.node and c.feed = t.feed_name and c.government = t.government
              and c.business_day = t.business_day
            where exists (select from records.declared_feed f where f.node = t.node and f.feed = t.feed_name)
            """;

    private static final String FIND = "select * from (" + DAYS + """
            ) d where (?::text is null or node = ?) and (?::text is null or state = ?) and (?::date is null or business_day = ?)
            order by case state when 'DIFFERS' then 0 when 'OPEN' then 1 else 2 end, business_day desc, node, feed, government
            limit ?
            """;

    private static final String NODES = "with d as (" + DAYS + """
            ), unclosed as (select node, min(business_day) as first from d where state <> 'CLOSED' group by node)
            select d.node, count(*) filter (where state = 'CLOSED') as closed, count(*) filter (where state = 'OPEN') as open,
              count(*) filter (where state = 'DIFFERS') as differing,
              max(business_day) filter (where state = 'CLOSED' and (u.first is null or business_day < u.first)) as through
            from d left join unclosed u on u.node = d.node
            group by d.node order by d.node
            """;

    private static final String KEYS = """
            select record_key from control.lost_key
            where node = ? and record_type = ? and government = ? and business_day = ? and missing_at = ?
            order by record_key
            """;

    private final JdbcTemplate jdbc;
    private final RecordTypes types;
    private final Duration patience;

    /** @param patience how long hub and node may differ: what is on its way has come by then */
    public DayTotals(JdbcTemplate jdbc, RecordTypes types, Duration patience) {
        this.jdbc = jdbc;
        this.types = types;
        this.patience = patience;
    }

    /** Those of all nodes that have told any. */
    public List<NodeDays> nodes() {
        if (types.find(RECORD).isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                NODES,
                (row, number) -> new NodeDays(
                        row.getString("node"),
                        row.getLong("closed"),
                        row.getLong("open"),
                        row.getLong("differing"),
                        row.getObject("through", LocalDate.class)),
                CheckedTable.seconds(patience));
    }

    /** Days that differ first, then open ones, the latest first. */
    public List<DayTotal> find(Optional<String> node, Optional<DayState> state, Optional<LocalDate> day, int most) {
        if (types.find(RECORD).isEmpty()) {
            return List.of();
        }
        String wanted = state.map(Enum::name).orElse(null);
        return jdbc.query(
                FIND,
                (row, number) -> day(row),
                CheckedTable.seconds(patience),
                node.orElse(null),
                node.orElse(null),
                wanted,
                wanted,
                day.orElse(null),
                day.orElse(null),
                most);
    }

    private DayTotal day(ResultSet row) throws SQLException {
        DayState state = DayState.valueOf(row.getString("state"));
        Sum sums = new Sum(row);
        return new DayTotal(
                row.getString("node"),
                row.getString("feed"),
                row.getString("record_type"),
                row.getString("government"),
                row.getObject("business_day", LocalDate.class),
                state,
                row.getString("basis"),
                sums.find("source"),
                sums.get("taken"),
                sums.get("sent"),
                sums.find("hub"),
                row.getObject("checked_at", OffsetDateTime.class),
                row.getString("remark"),
                state == DayState.DIFFERS ? keys(row, "HUB") : List.of(),
                state == DayState.DIFFERS ? keys(row, "NODE") : List.of());
    }

    private List<String> keys(ResultSet row, String missingAt) throws SQLException {
        return jdbc.queryForList(
                KEYS,
                String.class,
                row.getString("node"),
                row.getString("record_type"),
                row.getString("government"),
                row.getObject("business_day", LocalDate.class),
                missingAt);
    }

    private record Sum(ResultSet row) {

        DayTotal.Sum get(String what) throws SQLException {
            return new DayTotal.Sum(row.getLong(what + "_count"), amount(what));
        }

        DayTotal.@Nullable Sum find(String what) throws SQLException {
            row.getLong(what + "_count");
            return row.wasNull() ? null : get(what);
        }

        private @Nullable Long amount(String what) throws SQLException {
            long amount = row.getLong(what + "_amount");
            return row.wasNull() ? null : amount;
        }
    }
}
