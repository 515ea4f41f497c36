package kr.chungbaek.spoke.collect;

import java.util.Optional;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.DataFolder;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
    Replays replays(Spool spool) {
        return new Replays(spool);
    }

    @Bean
    SystemRoutes.Maker systemRoutes(
            CamelContext context,
            SpoolIdentity identity,
            Spool spool,
            Tokens tokens,
            BusinessCalendar calendar,
            SpokeTime time,
            DataFolder folder,
            Replays replays,
            RestFeeds pushes,
            Pauses pauses,
            ControlTotals totals,
            Optional<Mirror> mirror,
            OnceFeeds once) {
        return part -> new SystemRoutes(
                context,
                identity.node(),
                part,
                new Intakes(part.rollUp(), spool, tokens, calendar, time, folder.path(), totals, mirror, once),
                replays,
                pushes,
                pauses);
    }

    @Bean
    ControlTotals controlTotals(ActivePlan plan, RecordTypes types, Spool spool, SpokeTime time, Pauses pauses) {
        return new ControlTotals(plan, types, spool, time, pauses.totals());
    }

    @Bean
    OnceFeeds onceFeeds() {
        return new OnceFeeds();
    }

    @Bean
    RestFeeds restFeeds(ActivePlan plan) {
        return new RestFeeds(plan);
    }

    @Bean
    FilterRegistrationBean<ClosedDoor> closedDoor(RestFeeds pushes) {
        FilterRegistrationBean<ClosedDoor> door = new FilterRegistrationBean<>(new ClosedDoor(pushes));
        door.addUrlPatterns("/feeds/*");
        return door;
    }

    @Bean
    CollectRoutes collectRoutes(
            CamelContext context, ActivePlan plan, SystemRoutes.Maker maker, RestFeeds pushes, Pauses pauses) {
        return new CollectRoutes(context, plan, maker, pushes, pauses);
    }
}
