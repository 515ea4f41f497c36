package kr.chungbaek.hub.alerts;

import java.time.Duration;
import java.util.List;
import kr.chungbaek.hub.alerts.PublicationTable.Raised;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseExplanation;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers alerts without gaps per region, after their cases are committed, and hands them out for sending. What was
 * handed out and not marked as sent is handed out again: the node knows a number it has seen.
 */
public final class AlertPublisher {

    private static final int AT_ONCE = 200;

    private final PublicationTable table;
    private final TransactionTemplate transaction;
    private final CaseFiles files;
    private final CaseExplainer explainer;
    private final LiveScenarios scenarios;
    private final Recipients recipients;
    private final Governments governments;
    private final String site;
    private final Duration patience;

    /**
     * @param site the address of the hub's pages, without a slash at the end
     * @param patience how long an alert waits for people who are not on record yet, since feeds arrive in any order
     */
    public AlertPublisher(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            CaseExplainer explainer,
            LiveScenarios scenarios,
            Recipients recipients,
            Governments governments,
            String site,
            Duration patience) {
        this.table = new PublicationTable(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.files = new CaseFiles(jdbc);
        this.explainer = explainer;
        this.scenarios = scenarios;
        this.recipients = recipients;
        this.governments = governments;
        this.site = site;
        this.patience = patience;
    }

    /** The alerts to send now, in the order of their numbers. */
    public List<OutgoingAlert> next() {
        transaction.executeWithoutResult(status -> {
            if (table.lock()) {
                String incarnation = table.incarnation();
                List<String> names =
                        scenarios.all().stream().map(CompiledScenario::name).toList();
                table.raised(names, patience, AT_ONCE).forEach(raised -> number(raised, incarnation));
            }
        });
        return table.unsent(AT_ONCE);
    }

    /** The broker has confirmed this one. */
    public void sent(OutgoingAlert alert) {
        table.sent(alert.id());
    }

    private void number(Raised raised, String incarnation) {
        CaseFile file = files.find(raised.caseId()).orElseThrow();
        scenarios.find(file.scenario()).ifPresent(scenario -> {
            List<Addressee> people = recipients.of(file.government(), file.officer());
            if (raised.fresh() && !people.stream().allMatch(Addressee::isMeant)) {
                return;
            }
            long number = table.nextNumber(raised.region(), incarnation);
            Alert alert = alert(raised, incarnation, number, scenario, file, people);
            table.number(raised.id(), incarnation, number, AlertCodec.encode(alert), people);
        });
    }

    private Alert alert(
            Raised raised,
            String incarnation,
            long number,
            CompiledScenario compiled,
            CaseFile file,
            List<Addressee> people) {
        Scenario scenario = compiled.scenario();
        CaseExplanation why = explainer.explain(compiled, file);
        return new Alert(
                incarnation,
                number,
                raised.raisedAt().toInstant(),
                raised.region(),
                file.id(),
                scenario.name(),
                scenario.title(),
                scenario.severity().label(),
                file.government(),
                governments.find(file.government()).map(one -> one.nameKo()).orElse(file.government()),
                file.caseKey(),
                file.due(),
                file.amount(),
                why.summary(),
                scenario.basis(),
                scenario.why(),
                why.arithmetic(),
                why.subject(),
                why.sets(),
                scenario.caseRule().check(),
                people.stream().map(Addressee::recipient).toList(),
                site + "/cases/" + file.id());
    }
}
