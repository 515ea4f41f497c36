package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** The versions that cases follow now, for those who compare something with them. Nothing here writes. */
public final class ActiveVersions {

    private static final String FINDINGS = """
            select f.government, f.subject_key, nullif(f.occasion, '-infinity') as occasion, f.case_key, 'open' as state,
              f.due, f.amount, f.evidence, f.officer
            from unnest(?::text[], ?::text[]) as s(government, subject_key)
            join crosscheck.run_finding f on f.run = ? and f.government = s.government and f.subject_key = s.subject_key
            """;

    private final CursorTable cursors;
    private final RunTable runs;

    public ActiveVersions(JdbcTemplate jdbc) {
        this.cursors = new CursorTable(jdbc);
        this.runs = new RunTable(jdbc);
    }

    /**
     * One of them.
     *
     * @param today as of which day it judged last
     * @param findings parameters {@code governments}, {@code keys}, {@code run}: what it has found of these subjects, with
     *     the columns of a judgement
     * @param judge parameters {@code governments}, {@code keys}, {@code today}: judges these subjects; nothing of a version
     *     that began before statements were kept
     */
    public record ActiveVersion(
            long run, String version, LocalDate today, Statement findings, Optional<Statement> judge) {}

    /** Nothing when the scenario was never judged. */
    public Optional<ActiveVersion> find(String scenario) {
        return cursors.find(scenario, RunState.ACTIVE).map(this::version);
    }

    private ActiveVersion version(Run run) {
        return new ActiveVersion(
                run.id(),
                run.cursor().version(),
                run.cursor().today(),
                new Statement(FINDINGS, List.of("governments", "keys", "run")),
                runs.rule(run).map(rule -> CompiledScenario.ofKeys(rule.step().judge())));
    }
}
