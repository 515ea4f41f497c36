package kr.chungbaek.hub;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import kr.chungbaek.hub.HubProperties.Crosscheck;
import kr.chungbaek.hub.alerts.AlertOutbox;
import kr.chungbaek.hub.alerts.AlertPublisher;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.alerts.Recipients;
import kr.chungbaek.hub.backtest.BacktestLimits;
import kr.chungbaek.hub.backtest.Backtests;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.FailureTable;
import kr.chungbaek.hub.crosscheck.Limits;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.Round;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.intake.Intake;
import kr.chungbaek.hub.intake.Remedies;
import kr.chungbaek.hub.records.GovernmentValues;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.hub.totals.DayTotals;
import kr.chungbaek.routes.day.PinnedDay;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the rooms of the hub are put together. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    @Bean
    Clock clock() {
        return Clock.system(KOREA);
    }

    @Bean
    Governments governments(HubModel model) {
        return model.governments();
    }

    @Bean
    RecordTypes recordTypes(HubModel model) {
        return model.types();
    }

    @Bean
    DayTotals dayTotals(JdbcTemplate jdbc, RecordTypes types, Environment environment) {
        return new DayTotals(jdbc, types, environment.getRequiredProperty("chungbaek.totals.patience", Duration.class));
    }

    /** The day as of which rules judge. */
    @Bean
    Supplier<LocalDate> today(HubProperties properties, Clock clock) {
        Supplier<Optional<LocalDate>> pinned = PinnedDay.of(properties.today());
        return () -> pinned.get().orElseGet(() -> LocalDate.now(clock));
    }

    @Bean
    LiveScenarios liveScenarios(HubModel model) {
        return new LiveScenarios(model.scenarios());
    }

    @Bean
    Intake intake(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HubModel model,
            RecordStore records,
            Enrolments enrolments,
            HubProperties properties,
            ApplicationEventPublisher events) {
        Remedies remedies = new Remedies(properties.acceptEpoch(), properties.restartRegion())
                .checked(model.governments().regions());
        Intake intake = new Intake(
                jdbc,
                transactions,
                model.types().ofGovernments(),
                records,
                model.governments(),
                enrolments::signingKey,
                remedies,
                events);
        intake.restartStopped();
        intake.replayParked();
        return intake;
    }

    @Bean
    CrossCheck crossCheck(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Supplier<LocalDate> today,
            HubProperties properties) {
        Crosscheck settings = properties.crosscheck();
        Limits limits = new Limits(settings.statementTimeout(), settings.approveAbove(), Limits.RECORDS, Limits.LARGE);
        return new CrossCheck(jdbc, transactions, events, today, limits);
    }

    @Bean
    FailureTable failureTable(JdbcTemplate jdbc) {
        return new FailureTable(jdbc);
    }

    @Bean
    Round crosscheckRound(
            CrossCheck crossCheck,
            LiveScenarios scenarios,
            FailureTable failures,
            Clock clock,
            HubProperties properties) {
        Round round = new Round(
                crossCheck, scenarios, failures, clock, properties.crosscheck().longestPace());
        round.prepare();
        return round;
    }

    @Bean
    Activations activations(LiveScenarios live, CrossCheck crossCheck, FailureTable failures, Clock clock) {
        return new Activations(live, crossCheck, failures, clock);
    }

    @Bean
    ConfigWatch configWatch(
            HubProperties properties,
            Activations activations,
            HikariDataSource database,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Environment environment)
            throws IOException {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        ConfigWatch watch = new ConfigWatch(
                properties.configFolder(),
                activations,
                values -> transaction.executeWithoutResult(status -> new GovernmentValues(jdbc).replace(values)),
                new ExampleDesk(database));
        watch.every(environment.getRequiredProperty("chungbaek.config-watch.period", Duration.class));
        return watch;
    }

    @Bean
    Cases cases(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        return new Cases(jdbc, events);
    }

    @Bean
    CaseFiles caseFiles(JdbcTemplate jdbc) {
        return new CaseFiles(jdbc);
    }

    @Bean
    CaseExplainer caseExplainer(JdbcTemplate jdbc, HubModel model) {
        return new CaseExplainer(new StatementRunner(jdbc), model.types());
    }

    @Bean
    AlertOutbox alertOutbox(JdbcTemplate jdbc, CaseFiles files, HubModel model) {
        return new AlertOutbox(jdbc, files, model::region);
    }

    @Bean
    AlertPublisher alertPublisher(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            CaseExplainer explainer,
            LiveScenarios scenarios,
            HubModel model,
            Environment environment) {
        return new AlertPublisher(
                jdbc,
                transactions,
                explainer,
                scenarios,
                new Recipients(jdbc, model.governments()),
                model.governments(),
                "http://127.0.0.1:" + environment.getProperty("server.port"),
                environment.getRequiredProperty("chungbaek.alerts.patience", Duration.class));
    }

    @Bean
    Deliveries deliveries(JdbcTemplate jdbc) {
        return new Deliveries(jdbc);
    }

    /** On connections beside the pool's: what takes long there must not take them from those who store and judge. */
    @Bean
    Backtests backtests(
            HikariDataSource pool,
            HubModel model,
            LiveScenarios scenarios,
            Supplier<LocalDate> today,
            Environment environment) {
        return new Backtests(
                new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()),
                model.types().all(),
                scenarios,
                today,
                code -> model.governments().find(code).map(Government::nameKo).orElse(""),
                new BacktestLimits(
                        environment.getRequiredProperty("chungbaek.backtest.statement-timeout", Duration.class),
                        environment.getRequiredProperty("chungbaek.backtest.timeout", Duration.class),
                        BacktestLimits.SUBJECTS));
    }
}
