package kr.chungbaek.hub.alerts;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.hub.alerts.PublicationTable.Raised;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseExplanation;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.tokens.TokenGate;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.reference.Governments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers alerts without gaps per region, after their cases are committed, and hands them out for sending. What was
 * handed out and not marked as sent is handed out again: the node knows a number it has seen.
 */
public final class AlertPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(AlertPublisher.class);
    private static final int AT_ONCE = 200;
    /** So many are looked at for some that can go: those that wait for their people must not hold up the others. */
    private static final int LOOKED_AT = 5_000;

    private final JdbcTemplate jdbc;
    private final PublicationTable table;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
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
        this.jdbc = jdbc;
        this.table = new PublicationTable(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
            TokenGate.share(jdbc);
            if (table.lock()) {
                String incarnation = table.incarnation();
                List<String> names =
                        scenarios.all().stream().map(CompiledScenario::name).toList();
                numberSome(table.raised(names, patience, LOOKED_AT), incarnation);
            }
        });
        return table.unsent(AT_ONCE);
    }

    private void numberSome(List<Raised> raised, String incarnation) {
        Set<String> waiting = new HashSet<>();
        int numbered = 0;
        for (Raised one : raised) {
            if (numbered == AT_ONCE) {
                return;
            }
            if (one.fresh() && waiting.contains(one.people())) {
                continue;
            }
            if (numberSafely(one, incarnation)) {
                numbered++;
            } else {
                waiting.add(one.people());
            }
        }
    }

    /** One that cannot be made is left aside and shown; the others go. */
    private boolean numberSafely(Raised raised, String incarnation) {
        try {
            return Boolean.TRUE.equals(savepoint.execute(status -> number(raised, incarnation)));
        } catch (ConcurrencyFailureException | DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("alert left aside id={} case={}", raised.id(), raised.caseId(), e);
            table.setAside(raised.id(), e.getClass().getSimpleName());
            return true;
        }
    }

    /** The broker has confirmed this one. */
    public void sent(OutgoingAlert alert) {
        table.sent(alert.id());
    }

    /** @return whether it goes; else it waits for its people */
    private boolean number(Raised raised, String incarnation) {
        CaseFile file = files.find(raised.caseId()).orElseThrow();
        Optional<CompiledScenario> scenario = scenarios.find(file.scenario());
        List<Addressee> people = recipients.of(file.government(), file.officer());
        if (scenario.isEmpty() || raised.fresh() && people.stream().anyMatch(Addressee::isAwaited)) {
            return false;
        }
        long number = table.nextNumber(raised.region(), incarnation);
        Alert alert = alert(raised, incarnation, number, scenario.get(), file, people);
        table.number(raised.id(), incarnation, number, AlertCodec.encode(alert), people);
        return true;
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
