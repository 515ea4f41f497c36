package kr.chungbaek.hub.cases;

import java.util.List;
import kr.chungbaek.hub.crosscheck.EvidenceRenewed;
import kr.chungbaek.hub.crosscheck.FindingsChanged;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps one unfinished case per scenario, government and key, standing exactly while a finding carries its key. */
public class Cases {

    /**
     * The earliest due, the largest amount; officer and subject of the finding with the earliest due, then key. Each case
     * key is looked up by itself: without "offset 0", stale statistics make the database read all of a scenario's findings.
     */
    private static final String STAND = """
            with touched as (
              select * from unnest(?::text[], ?::text[]) as t(government, case_key)),
            standing as (
              select distinct on (f.government, f.case_key) f.government, f.case_key,
                min(f.due) over w as due, max(f.amount) over w as amount,
                f.officer, f.subject_key, nullif(f.occasion, '-infinity') as occasion, f.evidence, f.version
              from touched t cross join lateral (
                select * from crosscheck.finding x
                where x.scenario = ? and x.government = t.government and x.case_key = t.case_key
                offset 0) f
              window w as (partition by f.government, f.case_key)
              order by f.government, f.case_key, f.due nulls last, f.subject_key, f.occasion)
            insert into cases.case_file as c (scenario, government, case_key, round, standing, status, due, amount,
              officer, subject_key, occasion, evidence, version, opened_at, changed_at)
            select ?, government, case_key,
              1 + (select count(*) from cases.case_file o where o.scenario = ?
                and o.government = standing.government and o.case_key = standing.case_key and o.status = 'confirmed'),
              true, 'open', due, amount, officer, subject_key, occasion, evidence, version, now(), now()
            from standing order by government, case_key
            on conflict (scenario, government, case_key) where status <> 'confirmed'
            do update set standing = true, cleared_at = null, due = excluded.due, amount = excluded.amount,
              officer = excluded.officer, subject_key = excluded.subject_key,
              occasion = excluded.occasion, evidence = excluded.evidence,
              version = excluded.version, changed_at = now()
            returning id, xmax = 0 as opened
            """;

    private static final String CLEAR = """
            update cases.case_file c set standing = false, cleared_at = now(), changed_at = now()
            from unnest(?::text[], ?::text[]) as t(government, case_key)
            where c.scenario = ? and c.government = t.government and c.case_key = t.case_key and c.standing
              and not exists (select from crosscheck.finding f where f.scenario = c.scenario
                and f.government = c.government and f.case_key = c.case_key)
            """;

    /** Nothing else of a case changes, not even when it did. Of what does not stand no evidence can be made anew. */
    private static final String RENEW = """
            update cases.case_file c set evidence = case when c.standing then (
              select f.evidence from crosscheck.finding f
              where f.scenario = c.scenario and f.government = c.government and f.subject_key = c.subject_key
                and f.occasion = coalesce(c.occasion, '-infinity')) end
            where c.scenario = ?
            """;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    public Cases(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Within the transaction in which the findings' evidence was made anew. */
    @EventListener
    public void on(EvidenceRenewed renewed) {
        jdbc.update(RENEW, renewed.scenario());
    }

    /** Within the transaction of the findings. */
    @EventListener
    public void on(FindingsChanged changed) {
        String scenario = changed.scenario().name();
        String[] governments = changed.cases().stream().map(CaseKey::government).toArray(String[]::new);
        String[] keys = changed.cases().stream().map(CaseKey::caseKey).toArray(String[]::new);
        jdbc.update(CLEAR, governments, keys, scenario);
        List<Long> opened = jdbc
                .query(
                        STAND,
                        (row, number) -> row.getBoolean("opened") ? row.getLong("id") : 0L,
                        governments,
                        keys,
                        scenario,
                        scenario,
                        scenario)
                .stream()
                .filter(id -> id > 0)
                .toList();
        opened.forEach(id -> events.publishEvent(new CaseOpened(changed.scenario(), id)));
    }
}
