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
              and exists (select from records.declared_feed f where f.node = t.node and f.feed = t.feed_name)
            """;

    /** Those that did not agree when they were counted last, and now and then those that did. */
    private static final String AGAIN = CHECKED + """
            where (not c.agrees and c.checked_at < now() - make_interval(secs => ?))
              or c.checked_at < now() - make_interval(secs => ?)
            limit ?
            """;

    private static final String QUESTION = """
            control.question q on q.node = t.node and q.record_type = t.record_type and q.government = t.government
              and q.business_day = t.business_day
            """;

    private static final String NOT_AGREED =
            "where not c.agrees and c.position = t.position and c.differs_since < now() - make_interval(secs => ?)\n";

    /** Each node has its turn, and in it the day that waits longest. The time between doubles: nobody may come to mend it. */
    private static final String DUE = CHECKED + "left join " + QUESTION + NOT_AGREED + """
              and (q.asked_at is null
                or q.asked_at < now() - make_interval(secs => least(? * power(2, least(q.asks, 20) - 1), ?)))
            order by row_number() over (partition by t.node order by q.asked_at nulls first, t.business_day), t.node
            limit ?
            """;

    /** All that a comparison of keys depends on. */
    private static final String COMPARED = """
            concat_ws(' ', a.position, t.sent_count, t.sent_amount, c.hub_count, c.hub_amount)
            """;

    private static final String ANSWERED =
            CHECKED + "join " + QUESTION + """
            join lateral (select max(k.position) as position from records.control_keys k
              where k.node = t.node and k.record_type = t.record_type and k.government = t.government
                and k.business_day = t.business_day) a on a.position is not null
            """ + NOT_AGREED + "and q.compared <> " + COMPARED
                    + "order by row_number() over (partition by t.node order by q.asked_at), t.node limit ?";

    private static final String COMPARE = "update control.question q set compared = " + COMPARED + """
            from control.checked c, records.control_total t, (select max(k.position) as position from records.control_keys k
              where k.node = ? and k.record_type = ? and k.government = ? and k.business_day = ?) a
            where t.node = ? and t.feed_name = ? and t.government = ? and t.business_day = ?
              and c.node = t.node and c.feed = t.feed_name and c.government = t.government and c.business_day = t.business_day
              and q.node = t.node and q.record_type = t.record_type and q.government = t.government
              and q.business_day = t.business_day
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

    private static final String ASK = """
            insert into control.question as q (node, record_type, government, business_day, asked_at)
            values (?, ?, ?, ?, now())
            on conflict (node, record_type, government, business_day) do update set asked_at = now(), asks = q.asks + 1
            """;

    /** When they differ once more, they are asked for at once. */
    private static final String FORGET_QUESTIONS = """
            delete from control.question q where not exists (
              select 1 from records.control_total t
              join control.checked c on c.node = t.node and c.feed = t.feed_name and c.government = t.government
                and c.business_day = t.business_day and not c.agrees
              where t.node = q.node and t.record_type = q.record_type and t.government = q.government
                and t.business_day = q.business_day)
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

    /**
     * Days that have not agreed for a while, and whose keys are to be asked for.
     *
     * @param again after which time once more; each time after twice as long
     * @param longest but not after longer than this
     */
    List<ToldDay> due(Duration since, Duration again, Duration longest, int most) {
        return jdbc.query(DUE, (row, number) -> told(row), seconds(since), seconds(again), seconds(longest), most);
    }

    /** Days that have not agreed for a while, whose answer was not compared with what the hub has now. */
    List<ToldDay> answered(Duration since, int most) {
        return jdbc.query(ANSWERED, (row, number) -> told(row), seconds(since), most);
    }

    /** The keys have been compared, as far as they could be. */
    void compared(ToldDay day) {
        jdbc.update(
                COMPARE,
                day.node(),
                day.recordType(),
                day.government(),
                day.day(),
                day.node(),
                day.feed(),
                day.government(),
                day.day());
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

    void asked(String node, DayQuestion question) {
        jdbc.update(ASK, node, question.recordType(), question.government(), question.day());
    }

    /** Keys of days that agree by now are of no interest. */
    void forgetAgreed() {
        jdbc.update(FORGET_AGREED);
        jdbc.update(FORGET_QUESTIONS);
    }
}
