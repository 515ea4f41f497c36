package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Of which tokens the evidence of a run is made. While tokens are moved it is reckoned as if none had been, so that no step
 * sees a change of the key as a change of the facts. When all are moved, a run that is level is judged once more, in the
 * same snapshot, and nothing but its evidence is written.
 */
final class RunEvidence {

    private static final String OF_FORMER = "set local chungbaek.evidence = 'former'";
    private static final String OF_CURRENT = "set local chungbaek.evidence = 'current'";
    private static final String READS_TOKENS = "rule.evidence_text(";

    private static final String IS_MOVED = "select stage = 'moved' from tokens.state";

    private static final String TOUCH = """
            insert into pg_temp.touched
            select distinct government, subject_key from crosscheck.run_finding where run = ?
            """;

    private static final String RENEW = """
            update crosscheck.run_finding f set evidence = v.evidence
            from pg_temp.verdict v
            where f.run = ? and v.state = 'open' and f.government = v.government and f.subject_key = v.subject_key
              and f.occasion = v.occasion
            """;

    private static final String DONE = "update crosscheck.run set former_tokens = false where id = ?";

    private final JdbcTemplate jdbc;
    private final StepTables step;
    private final ApplicationEventPublisher events;

    RunEvidence(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.step = new StepTables(jdbc);
        this.events = events;
    }

    /** What follows in this transaction reckons the run's evidence as it was reckoned before. */
    void use(Run run) {
        jdbc.execute(run.formerTokens() ? OF_FORMER : OF_CURRENT);
    }

    /**
     * Makes the evidence of a run anew that is level in this snapshot, if it may be done by now.
     *
     * @return whether it is made of current tokens
     */
    boolean renew(String scenario, Rule rule, Run run, LocalDate now) {
        if (!run.formerTokens()) {
            return true;
        }
        if (!Boolean.TRUE.equals(jdbc.queryForObject(IS_MOVED, Boolean.class))) {
            return false;
        }
        boolean reads = rule.step().judge().sql().contains(READS_TOKENS);
        if (reads) {
            judge(rule, run, now);
        }
        jdbc.update(DONE, run.id());
        if (reads) {
            events.publishEvent(new EvidenceRenewed(scenario));
        }
        return true;
    }

    private void judge(Rule rule, Run run, LocalDate now) {
        LocalDate judged = run.cursor().today();
        jdbc.execute(OF_CURRENT);
        step.create();
        jdbc.execute("truncate pg_temp.touched, pg_temp.verdict");
        jdbc.update(TOUCH, run.id());
        step.nestLoops(true);
        step.judge(rule.step().judge(), now.isBefore(judged) ? judged : now);
        jdbc.update(RENEW, run.id());
    }
}
