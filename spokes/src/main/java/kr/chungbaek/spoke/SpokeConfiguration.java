package kr.chungbaek.spoke;

import java.io.IOException;
import java.util.Optional;
import kr.chungbaek.spoke.collect.CollectConfiguration;
import kr.chungbaek.spoke.control.ControlConfiguration;
import kr.chungbaek.spoke.deliver.DeliverConfiguration;
import kr.chungbaek.spoke.forward.ForwardConfiguration;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.PlanChange;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Room;
import kr.chungbaek.spoke.spool.Spool;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The spoke's parts. Auto-configuration is named one by one: a class path shared with the hub would otherwise start
 * data sources, migrations and brokers in the spoke.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@Import({CollectConfiguration.class, ForwardConfiguration.class, DeliverConfiguration.class, ControlConfiguration.class
})
class SpokeConfiguration {

    @Bean
    Spool spool(SpokeModel model, Optional<Mirror> mirror) {
        Spool spool = Spool.open(
                model.data().resolve("spool.db"),
                model.identity(),
                model.time(),
                model.epoch().with(mirror),
                Room.of(model.data(), model.leastFree()));
        boolean used = false;
        try {
            String government = model.plan().node().governments().get(0);
            spool.tokens().use(model.tokens().keyring(), model.identity().node(), government, model.types());
            used = true;
            return spool;
        } finally {
            if (!used) {
                spool.close();
            }
        }
    }

    @Bean
    Declaration declaration(ActivePlan plan, Spool spool) {
        return new Declaration(plan, spool);
    }

    @Bean
    ConfigWatch configWatch(
            SpokeModel model, Environment environment, ActivePlan plan, Declaration declaration, PlanChange change)
            throws IOException {
        PlanReader reader = new PlanReader(model.config(), model.identity().node(), environment, model.types());
        return new ConfigWatch(
                model.config(),
                reader,
                plan,
                declaration,
                change,
                model.pauses().config());
    }
}
