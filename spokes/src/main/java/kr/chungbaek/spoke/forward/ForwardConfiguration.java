package kr.chungbaek.spoke.forward;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import kr.chungbaek.routes.jms.JmsComponents;
import kr.chungbaek.spoke.node.Broker;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reaches the hub. */
@Configuration(proxyBeanMethods = false)
public class ForwardConfiguration {

    private static final int NONCE_BYTES = 16;

    /** The hub's broker; routes name it {@code hub:}. */
    @Bean
    JmsComponent hub(Broker broker) {
        return broker.node()
                .map(node -> JmsComponents.of(broker.url(), node))
                .orElseGet(() -> JmsComponents.of(broker.url(), broker.user(), broker.password()));
    }

    @Bean
    Forwarder forwarder(Spool spool, SpoolIdentity identity, SpokeTime time) {
        SecureRandom random = new SecureRandom();
        return new Forwarder(spool, identity, time, () -> {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            return HexFormat.of().formatHex(nonce);
        });
    }

    @Bean
    Keeper keeper(Spool spool, SpokeTime time, Pauses pauses, Optional<Mirror> mirror) {
        return new Keeper(spool, time, pauses.keepSent(), mirror);
    }

    @Bean
    CertificateKeeper certificateKeeper(Broker broker, SpoolIdentity identity, SpokeTime time) {
        return new CertificateKeeper(broker.node(), identity.node(), time);
    }

    @Bean
    ForwardRoutes forwardRoutes(CamelContext context, SpoolIdentity identity, Pauses pauses) {
        return new ForwardRoutes(context, identity.node(), pauses);
    }
}
