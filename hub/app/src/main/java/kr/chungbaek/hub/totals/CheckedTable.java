package kr.chungbaek.hub.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.wire.chain.DayQuestion;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the hub counted, and whether it is what the node has told. */
final class CheckedTable {

    private static final String COLUMNS = """
            select t.node, t.feed_name as feed, t.record_type, t.government, t.business_day, t.sent_count, t.sent_amount,
              coalesce(t.amount_fields, '') as amount_fields, t.position
            """;

    private static final String NEW = COLUMNS + """
            from records.frontier f
            left join control.counted k on k.node = f.node
            join lateral (select * from records.control_total o
              where o.node = f.node and o.position > coalesce(k.position, 0) order by o.position limit ?) t on true
            """;

    private static final String COUNTED = """
            insert into control.counted (node, position) values (?, ?)
            on conflict (node) do update set position = excluded.position
            """;

    private static final String CHECKED = COLUMNS + """
            from control.checked c
            join records.control_total t on t.government = c.government and t.node = c.node and t.feed_name = c.feed
              and t.business_day = c.business_day
            """;

    /** Those that did not agree when they were counted last, and now and then those that did. */
    private static final String AGAIN = CHECKED + """
            where (not c.agrees and c.checked_at < now() - make_interval(secs => ?))
              or c.checked_at < now() - make_interval(secs => ?)
            limit ?
            """;

    private static final String NOT_AGREED = CHECKED + """
            where not c.agrees and c.position = t.position and c.differs_since < now() - make_interval(secs => ?)
            order by t.node, t.business_day limit ?
            """;

    private static final String PUT = """
            insert into control.checked as c (node, feed, government, business_day, position, hub_count, hub_amount, agrees,
              differs_since, checked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, case when ? then null else now() end, now())
            on conflict (node, feed, government, business_day) do update set
              position = excluded.position, hub_count = excluded.hub_count, hub_amount = excluded.hub_amount,
              agrees = excluded.agrees, checked_at = excluded.checked_at,
              differs_since = case when excluded.agrees then null else coalesce(c.differs_since, now()) end
            """;

    /** Those that were not asked of late. */
    private static final String ASK = """
            insert into control.question as q (node, record_type, government, business_day, asked_at)
            values (?, ?, ?, ?, now())
            on conflict (node, record_type, government, business_day) do update set asked_at = now()
            where q.asked_at < now() - make_interval(secs => ?)
            """;

    private static final String FORGET_AGREED = """
            delete from control.lost_key l where not exists (
              select 1 from records.control_total t
              join control.checked c on c.node = t.node and c.feed = t.feed_name and c.government = t.government
                and c.business_day = t.business_day and not c.agrees
              where t.node = l.node and t.record_type = l.record_type and t.government = l.government
                and t.business_day = l.business_day)
            """;

    private final JdbcTemplate jdbc;

    CheckedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What nodes have told since they were counted last.
     *
     * @param most of one node
     */
    List<ToldDay> fresh(int most) {
        return jdbc.query(NEW, (row, number) -> told(row), most);
    }

    /** These words have been counted. */
    void counted(List<ToldDay> days) {
        Map<String, Long> reached =
                days.stream().collect(Collectors.toMap(ToldDay::node, ToldDay::position, Math::max, TreeMap::new));
        reached.forEach((node, position) -> jdbc.update(COUNTED, node, position));
    }

    /**
     * What is to be counted once more.
     *
     * @param differing after which time what did not agree is
     * @param anyway after which time all is
     */
    List<ToldDay> again(Duration differing, Duration anyway, int most) {
        return jdbc.query(AGAIN, (row, number) -> told(row), seconds(differing), seconds(anyway), most);
    }

    /** Days that have not agreed for a while. */
    List<ToldDay> notAgreed(Duration since, int most) {
        return jdbc.query(NOT_AGREED, (row, number) -> told(row), seconds(since), most);
    }

    private static ToldDay told(ResultSet row) throws SQLException {
        String summed = row.getString("amount_fields");
        return new ToldDay(
                row.getString("node"),
                row.getString("feed"),
                row.getString("record_type"),
                row.getString("government"),
                row.getObject("business_day", LocalDate.class),
                row.getLong("sent_count"),
                row.getLong("sent_amount"),
                summed.isEmpty() ? List.of() : Arrays.asList(summed.split(",")),
                row.getLong("position"));
    }

    void put(List<ToldDay> days, Map<ToldDay.Of, HubCount.Sum> counts) {
        jdbc.batchUpdate(
                PUT,
                days.stream()
                        .map(day -> {
                            HubCount.Sum own = counts.getOrDefault(day.of(), HubCount.Sum.NOTHING);
                            boolean agrees = own.count() == day.sentCount() && own.amount() == day.sentAmount();
                            return new Object[] {
                                day.node(),
                                day.feed(),
                                day.government(),
                                day.day(),
                                day.position(),
                                own.count(),
                                own.amount(),
                                agrees,
                                agrees
                            };
                        })
                        .toList());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    /** Whether it has not been asked of late; from now on it has. */
    boolean ask(String node, DayQuestion question, Duration again) {
        return jdbc.update(ASK, node, question.recordType(), question.government(), question.day(), seconds(again))
                == 1;
    }

    /** Keys of days that agree by now are of no interest. */
    void forgetAgreed() {
        jdbc.update(FORGET_AGREED);
    }
}
