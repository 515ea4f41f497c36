package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.chungbaek.scenario.compile.AwaitedFeeds;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what waits for which feed. */
public final class WaitingForFeeds {

    /** Of what a rule reads, whatever keeps a due date from being judged, and the feeds that stand before that date. */
    private static final String READ = """
            with due as (
              select government, due, count(*) as subjects
              from crosscheck.agenda where scenario = ? and state = 'waiting' group by government, due),
            read as (
              select distinct record_type, nation from unnest(?::text[], ?::boolean[]) as r(record_type, nation)),
            complete as materialized (
              select c.record_type, c.government, c.through
              from records.complete_through c join (select distinct record_type from read) r using (record_type)),
            lacking as (
              select r.record_type, r.nation, d.government, d.due, d.subjects
              from due d cross join read r
              where coalesce(
                case when r.nation then (select min(c.through) from complete c where c.record_type = r.record_type)
                  else (select c.through from complete c
                    where c.record_type = r.record_type and c.government = d.government) end,
                '-infinity') < d.due),
            feed as materialized (
              select f.record_type, f.node, f.feed, f.government, c.through,
                case when c.through is null then '-infinity'
                  when c.through >= f.valid_until then 'infinity'
                  else greatest(c.through, f.valid_from - 1) end as reaches
              from records.declared_feed f
              join (select distinct record_type from read) r using (record_type)
              left join records.feed_completeness c
                on c.node = f.node and c.feed = f.feed and c.government = f.government),
            late as (
              select l.record_type, l.government, l.due, l.subjects, f.node, f.feed, min(f.through) as through,
                bool_or(f.through is null) as silent
              from lacking l
              left join feed f on f.record_type = l.record_type and (l.nation or f.government = l.government)
                and f.reaches < l.due
              group by l.record_type, l.government, l.due, l.subjects, f.node, f.feed)
            select record_type, government, node, feed, sum(subjects) as subjects, min(due) + 1 as since,
              case when not bool_or(silent) then min(through) end as through
            from late group by record_type, government, node, feed
            """;

    private static final Comparator<WaitingForFeed> LONGEST_FIRST = Comparator.comparing(WaitingForFeed::since)
            .thenComparing(WaitingForFeed::scenario)
            .thenComparing(WaitingForFeed::government)
            .thenComparing(WaitingForFeed::recordType);

    private final JdbcTemplate jdbc;
    private final LiveScenarios scenarios;

    public WaitingForFeeds(JdbcTemplate jdbc, LiveScenarios scenarios) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
    }

    /** The longest wait first. */
    public List<WaitingForFeed> first(int most) {
        return scenarios.all().stream()
                .flatMap(scenario -> of(scenario).stream())
                .sorted(LONGEST_FIRST)
                .limit(most)
                .toList();
    }

    private List<WaitingForFeed> of(CompiledScenario scenario) {
        List<AwaitedFeeds> awaited = scenario.awaited();
        return jdbc.query(
                READ,
                (row, number) -> new WaitingForFeed(
                        scenario.name(),
                        row.getString("record_type"),
                        row.getString("node"),
                        row.getString("feed"),
                        row.getString("government"),
                        row.getLong("subjects"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("through", LocalDate.class)),
                scenario.name(),
                awaited.stream().map(AwaitedFeeds::recordType).toArray(String[]::new),
                awaited.stream().map(AwaitedFeeds::ofAllGovernments).toArray(Boolean[]::new));
    }
}
