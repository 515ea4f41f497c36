package kr.chungbaek.spoke;

import java.util.Map;
import kr.chungbaek.wire.problem.ConfigException;
import org.apache.camel.CamelContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A region's spoke. Several may run in one process beside each other. */
public final class SpokeApplication {

    private SpokeApplication() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (ConfigException e) {
            System.err.println(e.getMessage());
            System.err.println("The spoke does not start: " + e.problems().size() + " problem(s), see above.");
            System.exit(1);
        }
    }

    /**
     * Starts a spoke in this process.
     *
     * @param settings properties, which come before those of {@code spoke.properties}
     * @throws ConfigException with all that is wrong in settings and configuration
     */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        return run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SpokeConfiguration.class)
                .properties(Map.of("spring.config.name", "spoke"))
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .initializers(fresh -> prepare((GenericApplicationContext) fresh))
                .run(arguments);
        boolean complete = false;
        try {
            context.getBean(SpokeRoutes.class).add(context.getBean(CamelContext.class));
            complete = true;
            return context;
        } finally {
            if (!complete) {
                context.close();
            }
        }
    }

    /** Before any bean: what is wrong is told as it is, and not wrapped in the troubles of beans. */
    private static void prepare(GenericApplicationContext context) {
        SpokeModel model = SpokeModel.read(context.getEnvironment());
        context.registerBean(SpokeModel.class, () -> model);
    }
}
