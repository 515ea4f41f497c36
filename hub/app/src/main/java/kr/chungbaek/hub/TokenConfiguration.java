package kr.chungbaek.hub;

import kr.chungbaek.hub.crosscheck.EvidenceForms;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.intake.Intake;
import kr.chungbaek.hub.intake.ParkedBodies;
import kr.chungbaek.hub.tokens.TokenDesk;
import kr.chungbaek.hub.tokens.TokenMove;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** How the hub comes from one key of tokens to the next. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    TokenMove tokenMove(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HubModel model,
            Intake intake,
            Environment environment) {
        return new TokenMove(
                jdbc,
                transactions,
                model.types().ofGovernments().all(),
                new ParkedBodies(jdbc),
                intake::replayParked,
                environment.getRequiredProperty("chungbaek.tokens.at-once", Integer.class));
    }

    @Bean
    TokenDesk tokenDesk(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HubModel model,
            Intake intake,
            LiveScenarios scenarios,
            ApplicationEventPublisher events) {
        return new TokenDesk(
                jdbc,
                transactions,
                model.types().ofGovernments().all(),
                new EvidenceForms(jdbc, scenarios, events),
                intake::nodes);
    }
}
