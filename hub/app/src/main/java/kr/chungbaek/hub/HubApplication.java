package kr.chungbaek.hub;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The hub. Auto-configurations are named one by one, because hub and spokes may share one class path and one JVM, and
 * neither may start what belongs to the other.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubProperties.class)
@ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(Configuration.class))
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
public class HubApplication {

    /** Starts the hub with {@code hub.yaml}, a {@code hub.properties} in the working directory, and the arguments. */
    public static void main(String[] arguments) {
        StartFailure.reportOrRun(() -> builder(Map.of()).run(arguments));
    }

    /**
     * Starts a hub within a running JVM.
     *
     * @param properties override every file
     */
    public static ConfigurableApplicationContext start(Map<String, String> properties) {
        return builder(properties).run(arguments(properties));
    }

    private static SpringApplicationBuilder builder(Map<String, String> properties) {
        return new SpringApplicationBuilder(HubApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(properties.isEmpty())
                .listeners(new LoopbackOnly(), new ReadyNotice())
                .initializers(new Preparation())
                .properties("spring.config.name=hub");
    }

    private static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }
}
