package kr.chungbaek.spoke.control;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.util.Optional;
import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.spoke.collect.ControlTotals;
import kr.chungbaek.spoke.collect.Replays;
import kr.chungbaek.spoke.forward.Forwarder;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.DataFolder;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolCopies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shows an operator how the spoke stands. */
@Configuration(proxyBeanMethods = false)
public class ControlConfiguration {

    @Bean
    MirrorState mirrorState(ActivePlan plan, Spool spool, SpokeTime time, Optional<Mirror> mirror) {
        return new MirrorState(plan, spool, time, mirror);
    }

    @Bean
    StatusPage statusPage(ActivePlan plan, Spool spool, Forwarder forwarder, MirrorState mirror) {
        return new StatusPage(plan, spool, forwarder, mirror);
    }

    @Bean
    HealthPage healthPage(ActivePlan plan, Spool spool, Forwarder forwarder, MirrorState mirror, SpokeTime time) {
        return new HealthPage(
                plan, spool, forwarder, mirror, time, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    @Bean
    ControlToken controlToken(DataFolder folder) {
        return ControlToken.write(folder.path(), new SecureRandom());
    }

    @Bean
    OrderDesk orderDesk(ActivePlan plan, ControlToken token) {
        return new OrderDesk(plan, token);
    }

    @Bean
    ControlResource controlResource(OrderDesk orders, Spool spool, Replays replays) {
        return new ControlResource(orders, spool, replays);
    }

    @Bean
    DaysResource daysResource(OrderDesk orders, ControlTotals totals) {
        return new DaysResource(orders, totals);
    }

    @Bean
    BackupResource backupResource(Spool spool, DataFolder folder, ControlToken token) {
        return new BackupResource(new SpoolCopies(spool, folder.path()), token);
    }
}
