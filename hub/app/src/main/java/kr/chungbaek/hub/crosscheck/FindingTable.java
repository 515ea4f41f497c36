package kr.chungbaek.hub.crosscheck;

import java.util.LinkedHashSet;
import java.util.Set;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What each run has found: one row per raising subject, or occasion of it. Only differences are written. */
final class FindingTable {

    private static final String REMOVE = """
            with known as materialized (
              select government, subject_key, f.occasion
              from (select distinct government, subject_key from pg_temp.touched) t
              join crosscheck.run_finding f using (government, subject_key) where f.run = ?),
            gone as (
              select * from known
              except
              select government, subject_key, occasion from pg_temp.verdict where state = 'open')
            delete from crosscheck.run_finding f using gone g
            where f.run = ? and f.government = g.government and f.subject_key = g.subject_key and f.occasion = g.occasion
            returning f.government, f.case_key
            """;

    /** An unchanged finding is not written again; one that moved to another case tells its old case too. */
    private static final String WRITE = """
            with judged as materialized (
              select * from pg_temp.verdict where state = 'open'),
            known as (
              select f.* from crosscheck.run_finding f join judged j using (government, subject_key, occasion)
              where f.run = ?),
            written as (
              insert into crosscheck.run_finding as f
                (run, government, subject_key, occasion, case_key, due, amount, evidence, officer, version)
              select ?, government, subject_key, occasion, case_key, due, amount, evidence, officer, ? from judged
              order by government, subject_key, occasion
              on conflict (run, government, subject_key, occasion) do update set case_key = excluded.case_key,
                due = excluded.due, amount = excluded.amount, evidence = excluded.evidence,
                officer = excluded.officer, version = excluded.version
              where row(f.case_key, f.due, f.amount, f.evidence, f.officer, f.version) is distinct from
                row(excluded.case_key, excluded.due, excluded.amount, excluded.evidence, excluded.officer, excluded.version)
              returning f.government, f.subject_key, f.occasion, f.case_key)
            select government, case_key from written
            union
            select k.government, k.case_key from known k join written w using (government, subject_key, occasion)
            """;

    private static final RowMapper<CaseKey> CASE_KEY = (row, number) -> new CaseKey(row.getString(1), row.getString(2));

    private final JdbcTemplate jdbc;

    FindingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the findings of the touched subjects equal to the open verdicts, and tells the cases that this touched. */
    Set<CaseKey> replace(long run, String version) {
        Set<CaseKey> cases = new LinkedHashSet<>(jdbc.query(REMOVE, CASE_KEY, run, run));
        cases.addAll(jdbc.query(WRITE, CASE_KEY, run, run, version));
        return cases;
    }
}
