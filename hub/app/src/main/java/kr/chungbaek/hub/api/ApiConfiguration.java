package kr.chungbaek.hub.api;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import kr.chungbaek.hub.alerts.AlertStatuses;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.backtest.Backtests;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.crosscheck.WaitingForFeeds;
import kr.chungbaek.hub.enrolment.EnrolmentServer;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.enrolment.HubIdentity;
import kr.chungbaek.hub.intake.NodeStatuses;
import kr.chungbaek.hub.tokens.TokenDesk;
import kr.chungbaek.hub.totals.DayTotals;
import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The API under {@code /api/v1}. */
@Configuration(proxyBeanMethods = false)
@Import({ApiErrors.class, UnknownPaths.class})
class ApiConfiguration {

    @Bean
    CaseResource caseResource(
            CaseFiles files, Deliveries deliveries, LiveScenarios scenarios, Governments governments) {
        return new CaseResource(files, deliveries, scenarios, governments);
    }

    @Bean
    StatusResource statusResource(
            JdbcTemplate jdbc,
            LiveScenarios scenarios,
            Activations activations,
            TokenDesk tokens,
            Supplier<LocalDate> today,
            DayTotals totals) {
        return new StatusResource(
                new NodeStatuses(jdbc, today),
                new ScenarioStatuses(jdbc, scenarios),
                new WaitingForFeeds(jdbc, scenarios),
                activations,
                new AlertStatuses(jdbc),
                totals,
                tokens);
    }

    @Bean
    BacktestResource backtestResource(
            Backtests backtests, LiveScenarios scenarios, RecordTypes types, Supplier<LocalDate> today, Clock clock) {
        return new BacktestResource(backtests, scenarios, types, today, clock);
    }

    @Bean
    EnrolmentResource enrolmentResource(
            Enrolments enrolments, ControlToken token, HubIdentity identity, EnrolmentServer server) {
        URI address = URI.create("https://" + identity.name() + ":" + server.port());
        return new EnrolmentResource(enrolments, token, address);
    }

    @Bean
    TokenResource tokenResource(TokenDesk desk, ControlToken token) {
        return new TokenResource(desk, token);
    }

    @Bean
    ApprovalResource approvalResource(CrossCheck crossCheck, LiveScenarios scenarios) {
        return new ApprovalResource(crossCheck, scenarios);
    }

    @Bean
    TotalsResource totalsResource(DayTotals totals) {
        return new TotalsResource(totals);
    }
}
