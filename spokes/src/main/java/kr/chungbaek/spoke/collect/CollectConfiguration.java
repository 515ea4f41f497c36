package kr.chungbaek.spoke.collect;

import kr.chungbaek.spoke.node.DataFolder;
import kr.chungbaek.spoke.node.Endpoints;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reaches the source systems, and Camel itself. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    CamelAutoConfiguration.class,
    PlatformHttpComponentAutoConfiguration.class,
    SpringBootPlatformHttpAutoConfiguration.class
})
public class CollectConfiguration {

    @Bean
    Intakes intakes(
            Node node, Spool spool, Tokens tokens, BusinessCalendar calendar, SpokeTime time, DataFolder folder) {
        return new Intakes(node, spool, tokens, calendar, time, folder.path());
    }

    @Bean
    Replays replays(Spool spool) {
        return new Replays(spool);
    }

    @Bean
    CollectRoutes collectRoutes(
            CamelContext context, Node node, Endpoints endpoints, Intakes intakes, Replays replays, Pauses pauses) {
        return new CollectRoutes(context, node, endpoints.all(), intakes, replays, pauses);
    }
}
