package kr.chungbaek.hub.crosscheck;

import java.util.List;
import kr.chungbaek.hub.tokens.FormerEvidence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of which runs the evidence is made of tokens of the former key. */
public final class EvidenceForms implements FormerEvidence {

    private static final String KEEP =
            "update crosscheck.run set former_tokens = true where state in ('active', 'candidate')";

    private static final String LEFT = """
            select distinct scenario from crosscheck.run where former_tokens and state <> 'former' order by scenario
            """;

    private static final String LET_GO = """
            update crosscheck.run_finding f set evidence = null from crosscheck.run r
            where r.id = f.run and r.former_tokens and r.scenario = ?
            """;

    private static final String DONE = "update crosscheck.run set former_tokens = false where former_tokens";

    private final JdbcTemplate jdbc;
    private final LiveScenarios scenarios;
    private final ApplicationEventPublisher events;

    public EvidenceForms(JdbcTemplate jdbc, LiveScenarios scenarios, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.events = events;
    }

    @Override
    public void keep() {
        jdbc.update(KEEP);
    }

    /** What is not judged any more is not made anew. */
    @Override
    public List<String> left() {
        return ofRuns().stream()
                .filter(name -> scenarios.find(name).isPresent())
                .toList();
    }

    @Override
    public void letGo() {
        for (String scenario : ofRuns()) {
            jdbc.update(LET_GO, scenario);
            events.publishEvent(new EvidenceRenewed(scenario));
        }
        jdbc.update(DONE);
    }

    private List<String> ofRuns() {
        return jdbc.queryForList(LEFT, String.class);
    }
}
