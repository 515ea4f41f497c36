package kr.chungbaek.hub.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import kr.chungbaek.hub.alerts.AlertStatuses;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.FigureReader;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.crosscheck.WaitingForFeeds;
import kr.chungbaek.hub.intake.NodeStatuses;
import kr.chungbaek.hub.tokens.TokenDesk;
import kr.chungbaek.hub.totals.DayTotals;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages. */
@Configuration(proxyBeanMethods = false)
@Import(ErrorPage.class)
class WebConfiguration {

    @Bean
    PageGuard pageGuard() {
        return new PageGuard();
    }

    @Bean
    OtherDay otherDay(Supplier<LocalDate> today, Clock clock) {
        return new OtherDay(today, clock);
    }

    @Bean
    CaseListPage caseListPage(CaseFiles files, LiveScenarios scenarios, Governments governments, Clock clock) {
        return new CaseListPage(files, scenarios, governments, clock);
    }

    @Bean
    ProgramPages programPages(LiveScenarios scenarios, RecordTypes types) {
        return new ProgramPages(scenarios, types);
    }

    @Bean
    CasePage casePage(CaseFiles files, CaseViews views) {
        return new CasePage(files, views);
    }

    @Bean
    CaseViews caseViews(
            JdbcTemplate jdbc,
            CaseExplainer explainer,
            Deliveries deliveries,
            LiveScenarios scenarios,
            Governments governments,
            RecordTypes types) {
        FigureReader figures = new FigureReader(new StatementRunner(jdbc));
        return new CaseViews(explainer, figures, deliveries, scenarios, governments, types);
    }

    @Bean
    StatusPage statusPage(
            JdbcTemplate jdbc,
            LiveScenarios scenarios,
            Activations activations,
            TokenDesk tokens,
            Supplier<LocalDate> today,
            DayTotals totals) {
        return new StatusPage(
                new NodeStatuses(jdbc, today),
                new ScenarioStatuses(jdbc, scenarios),
                new WaitingForFeeds(jdbc, scenarios),
                activations,
                new AlertStatuses(jdbc),
                totals,
                tokens);
    }

    @Bean
    TotalsPage totalsPage(DayTotals totals) {
        return new TotalsPage(totals);
    }
}
