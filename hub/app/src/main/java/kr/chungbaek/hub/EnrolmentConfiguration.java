package kr.chungbaek.hub;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import kr.chungbaek.hub.BrokerConfiguration.OwnBroker;
import kr.chungbaek.hub.HubProperties.Enrolment;
import kr.chungbaek.hub.enrolment.Authority;
import kr.chungbaek.hub.enrolment.EnrolmentServer;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.enrolment.HubIdentity;
import kr.chungbaek.routes.control.ControlToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** How nodes get their certificates. */
@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {

    @Bean
    Authority authority(HubProperties properties, Clock clock) {
        return Authority.open(folder(properties), clock);
    }

    @Bean
    HubIdentity hubIdentity(Authority authority, HubProperties properties, Clock clock) {
        Enrolment settings = properties.enrolment();
        Optional<Path> agency =
                settings.agency().isEmpty() ? Optional.empty() : Optional.of(Path.of(settings.agency()));
        return HubIdentity.open(authority, folder(properties), settings.names(), agency, clock);
    }

    @Bean
    Enrolments enrolments(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Authority authority,
            HubModel model,
            HubProperties properties,
            Clock clock) {
        return new Enrolments(
                jdbc,
                transactions,
                authority,
                model.governments().regions(),
                properties.enrolment().certificateLife(),
                clock);
    }

    @Bean
    EnrolmentServer enrolmentServer(HubProperties properties, HubIdentity identity, Enrolments enrolments) {
        Enrolment settings = properties.enrolment();
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        return EnrolmentServer.start(address, identity.tls(), enrolments);
    }

    @Bean
    ControlToken controlToken(HubProperties properties) {
        return ControlToken.write(properties.dataFolder(), new SecureRandom());
    }

    @Bean
    Doorkeeper doorkeeper(
            Enrolments enrolments, HubIdentity identity, EnrolmentServer server, ObjectProvider<OwnBroker> embedded) {
        return new Doorkeeper(
                enrolments,
                identity,
                server,
                () -> embedded.ifAvailable(own -> own.broker().closeStrangers()));
    }

    private static Path folder(HubProperties properties) {
        return properties.dataFolder().resolve("authority");
    }
}
