package kr.chungbaek.hub.web;

import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.FigureReader;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.intake.NodeStatuses;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages; needs the database, the configuration as read, and a web server around it. */
@Configuration(proxyBeanMethods = false)
@Import(ErrorPage.class)
public class WebConfiguration {

    @Bean
    CaseListPage caseListPage(JdbcTemplate jdbc, LiveScenarios scenarios, Governments governments) {
        return new CaseListPage(new CaseFiles(jdbc), scenarios, governments);
    }

    @Bean
    CasePage casePage(JdbcTemplate jdbc, LiveScenarios scenarios, Governments governments, RecordTypes types) {
        StatementRunner statements = new StatementRunner(jdbc);
        CaseViews views = new CaseViews(
                new CaseExplainer(statements, types),
                new FigureReader(statements),
                new Deliveries(jdbc),
                scenarios,
                governments,
                types);
        return new CasePage(new CaseFiles(jdbc), views);
    }

    @Bean
    StatusPage statusPage(JdbcTemplate jdbc, LiveScenarios scenarios) {
        return new StatusPage(new NodeStatuses(jdbc), new ScenarioStatuses(jdbc, scenarios));
    }
}
