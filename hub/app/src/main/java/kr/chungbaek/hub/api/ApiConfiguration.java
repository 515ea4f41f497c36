package kr.chungbaek.hub.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kr.chungbaek.hub.alerts.AlertStatuses;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.backtest.Backtests;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.crosscheck.WaitingForFeeds;
import kr.chungbaek.hub.intake.NodeStatuses;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

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
            JdbcTemplate jdbc, LiveScenarios scenarios, Activations activations, Supplier<LocalDate> today) {
        return new StatusResource(
                new NodeStatuses(jdbc, today),
                new ScenarioStatuses(jdbc, scenarios),
                new WaitingForFeeds(jdbc, scenarios),
                activations,
                new AlertStatuses(jdbc));
    }

    @Bean
    BacktestResource backtestResource(
            DataSource database,
            PlatformTransactionManager transactions,
            LiveScenarios scenarios,
            RecordTypes types,
            Supplier<LocalDate> today,
            Environment environment) {
        Duration patience = environment.getRequiredProperty("chungbaek.backtest.statement-timeout", Duration.class);
        return new BacktestResource(new Backtests(database, transactions, today, patience), scenarios, types);
    }

    @Bean
    ApprovalResource approvalResource(CrossCheck crossCheck, LiveScenarios scenarios) {
        return new ApprovalResource(crossCheck, scenarios);
    }
}
