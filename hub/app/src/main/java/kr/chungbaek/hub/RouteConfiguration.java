package kr.chungbaek.hub;

import java.time.Duration;
import kr.chungbaek.hub.intake.Intake;
import kr.chungbaek.hub.intake.IntakeDesk;
import kr.chungbaek.hub.intake.IntakeRoutes;
import kr.chungbaek.hub.totals.ControlTotals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the hub's routes call, and which of them there are. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    IntakeDesk intakeDesk(Intake intake) {
        return new IntakeDesk(intake);
    }

    @Bean
    ControlTotals controlTotals(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, HubModel model, Environment environment) {
        Duration patience = environment.getRequiredProperty("chungbaek.totals.patience", Duration.class);
        Duration again = environment.getRequiredProperty("chungbaek.totals.again", Duration.class);
        return new ControlTotals(jdbc, transactions, model.types(), patience, again);
    }

    @Bean
    IntakeRoutes intakeRoutes(HubModel model) {
        return new IntakeRoutes(model.governments().regions());
    }
}
