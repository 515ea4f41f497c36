package kr.chungbaek.hub.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import kr.chungbaek.hub.intake.NodeStatus.Feed;
import kr.chungbaek.hub.intake.NodeStatus.Parked;
import kr.chungbaek.hub.intake.NodeStatus.Refusal;
import kr.chungbaek.hub.intake.NodeStatus.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how the nodes get on. */
public final class NodeStatuses {

    private static final int REFUSALS_SHOWN = 10;

    private static final String NODES = """
            select c.node, c.epoch, c.sequence, coalesce(f.position, 0) as position, c.heard_at, c.stopped_because
            from intake.chain c left join records.frontier f on f.node = c.node
            order by c.node
            """;

    private static final String FEEDS = """
            select d.feed, d.record_type, count(*) as governments,
              (select coalesce(sum(b.entries), 0) from intake.batch b where b.node = d.node and b.feed = d.feed) as records,
              case when count(c.through) = count(*) then min(c.through) end as through,
              extract(epoch from max(d.promise))::bigint as promise,
              count(*) filter (where not coalesce(c.through >= d.valid_until, false) and d.promise + case
                when c.through is null then greatest(d.declared_at, d.valid_from)::timestamp
                else rule.next_business_day(greatest(c.through + 1, d.valid_from))::timestamp end < ?::date::timestamp) as late
            from records.declared_feed d
            left join records.feed_completeness c
              on c.node = d.node and c.feed = d.feed and c.government = d.government
            where d.node = ?
            group by d.node, d.feed, d.record_type
            order by d.feed
            """;

    private static final String REFUSALS = """
            select code, message, times, last_at from intake.refusal where region = ? order by last_at desc limit ?
            """;

    private static final String PARKED = """
            select feed, count(*) as batches, min(reason) as reason, min(parked_at) as since
            from intake.parked where node = ? group by feed order by feed
            """;

    private static final String SNAPSHOTS = """
            select s.feed, s.begun_at, s.ended_at, s.withdrawn, s.detail
            from records.snapshot s join intake.chain c on c.node = s.node and c.epoch = s.epoch
            where s.node = ? order by s.feed
            """;

    private final JdbcTemplate jdbc;
    private final Supplier<LocalDate> today;

    /** @param today the day at whose beginning a promise counts as broken */
    public NodeStatuses(JdbcTemplate jdbc, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** One per node that was ever heard of, by name. */
    public List<NodeStatus> all() {
        return jdbc.query(NODES, (row, number) -> {
            String node = row.getString("node");
            return new NodeStatus(
                    node,
                    row.getLong("epoch"),
                    row.getLong("sequence"),
                    row.getLong("position"),
                    row.getObject("heard_at", OffsetDateTime.class),
                    row.getString("stopped_because"),
                    feeds(node),
                    refusals(node),
                    parked(node),
                    snapshots(node));
        });
    }

    private List<Feed> feeds(String node) {
        return jdbc.query(
                FEEDS,
                (row, number) -> new Feed(
                        row.getString("feed"),
                        row.getString("record_type"),
                        row.getLong("governments"),
                        row.getLong("records"),
                        row.getObject("through", LocalDate.class),
                        Duration.ofSeconds(row.getLong("promise")),
                        row.getLong("late")),
                today.get(),
                node);
    }

    private List<Refusal> refusals(String node) {
        return jdbc.query(
                REFUSALS,
                (row, number) -> new Refusal(
                        row.getString("code"),
                        row.getString("message"),
                        row.getLong("times"),
                        row.getObject("last_at", OffsetDateTime.class)),
                node,
                REFUSALS_SHOWN);
    }

    private List<Parked> parked(String node) {
        return jdbc.query(
                PARKED,
                (row, number) -> new Parked(
                        row.getString("feed"),
                        row.getLong("batches"),
                        row.getString("reason"),
                        row.getObject("since", OffsetDateTime.class)),
                node);
    }

    private List<Snapshot> snapshots(String node) {
        return jdbc.query(
                SNAPSHOTS,
                (row, number) -> new Snapshot(
                        row.getString("feed"),
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getLong("withdrawn"),
                        row.getString("detail")),
                node);
    }
}
