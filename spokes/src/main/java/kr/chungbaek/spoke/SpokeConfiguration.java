package kr.chungbaek.spoke;

import java.security.SecureRandom;
import java.util.HexFormat;
import kr.chungbaek.routes.jms.JmsComponents;
import kr.chungbaek.spoke.collect.Collectors;
import kr.chungbaek.spoke.forward.Forwarder;
import kr.chungbaek.spoke.spool.Spool;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
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
    ErrorMvcAutoConfiguration.class,
    CamelAutoConfiguration.class,
    PlatformHttpComponentAutoConfiguration.class,
    SpringBootPlatformHttpAutoConfiguration.class
})
class SpokeConfiguration {

    private static final int NONCE_BYTES = 16;

    @Bean
    Spool spool(SpokeModel model) {
        return Spool.open(model.data().resolve("spool.db"), model.identity(), model.time(), model.epoch());
    }

    @Bean
    Collectors collectors(SpokeModel model, Spool spool) {
        return new Collectors(model.node(), model.endpoints(), spool, model.tokens(), model.calendar(), model.time());
    }

    @Bean
    Forwarder forwarder(SpokeModel model, Spool spool) {
        SecureRandom random = new SecureRandom();
        return new Forwarder(spool, model.identity(), model.time(), () -> {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            return HexFormat.of().formatHex(nonce);
        });
    }

    /** The hub's broker; routes name it {@code hub:}. */
    @Bean
    JmsComponent hub(SpokeModel model) {
        return JmsComponents.of(model.brokerUrl(), model.node().region(), model.brokerPassword());
    }

    @Bean
    SpokeRoutes spokeRoutes(SpokeModel model, Collectors collectors, Spool spool, Forwarder forwarder) {
        return new SpokeRoutes(model, collectors, spool, forwarder);
    }
}
