package kr.chungbaek.hub.alerts;

import java.util.function.UnaryOperator;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.CaseOpened;
import kr.chungbaek.scenario.model.Status;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** Raises an alert in the transaction that opens its case, so that neither is ever without the other. */
public class AlertOutbox {

    private static final String RAISE = """
            insert into alerts.alert (region, case_id, scenario, government, case_key, raised_at)
            values (?, ?, ?, ?, ?, now())
            """;

    private final JdbcTemplate jdbc;
    private final CaseFiles files;
    private final UnaryOperator<String> regions;

    /** @param regions the region of a government */
    public AlertOutbox(JdbcTemplate jdbc, CaseFiles files, UnaryOperator<String> regions) {
        this.jdbc = jdbc;
        this.files = files;
        this.regions = regions;
    }

    /** A scenario on trial opens cases, but tells nobody. */
    @EventListener
    public void on(CaseOpened opened) {
        if (opened.scenario().scenario().status() != Status.LIVE) {
            return;
        }
        CaseFile file = files.find(opened.caseId())
                .orElseThrow(
                        () -> new IllegalStateException("case " + opened.caseId() + " was opened and is not there"));
        jdbc.update(
                RAISE, regions.apply(file.government()), file.id(), file.scenario(), file.government(), file.caseKey());
    }
}
