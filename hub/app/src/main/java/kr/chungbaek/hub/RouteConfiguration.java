package kr.chungbaek.hub;

import kr.chungbaek.hub.intake.Intake;
import kr.chungbaek.hub.intake.IntakeDesk;
import kr.chungbaek.hub.intake.IntakeRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hub's routes call, and which of them there are. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    IntakeDesk intakeDesk(Intake intake) {
        return new IntakeDesk(intake);
    }

    @Bean
    IntakeRoutes intakeRoutes(HubModel model) {
        return new IntakeRoutes(model.governments().regions());
    }
}
