package kr.chungbaek.spoke;

import java.util.Comparator;
import java.util.Map;
import kr.chungbaek.spoke.collect.Tokens;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Broker;
import kr.chungbaek.spoke.node.DataFolder;
import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.problem.ConfigException;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A region's spoke. Several may run in one process beside each other. */
public final class SpokeApplication {

    private static final int REFUSED = 2;

    private SpokeApplication() {}

    public static void main(String[] arguments) {
        try {
            run(builder(), arguments);
        } catch (ConfigException e) {
            System.err.println("The spoke does not start:");
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /**
     * Starts a spoke in this process, which stops it: nothing happens by itself when the process ends.
     *
     * @param settings properties, which come before those of {@code spoke.properties}
     * @throws ConfigException with all that is wrong in settings and configuration
     */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return run(builder().registerShutdownHook(false), arguments);
    }

    private static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(SpokeConfiguration.class)
                .properties(Map.of("spring.config.name", "spoke"))
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .initializers(fresh -> prepare((GenericApplicationContext) fresh));
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder builder, String... arguments) {
        ConfigurableApplicationContext context = start(builder, arguments);
        boolean complete = false;
        try {
            context.getBeanProvider(Part.class).stream()
                    .sorted(Comparator.comparing(Part::turn))
                    .forEach(Part::start);
            complete = true;
            return context;
        } finally {
            if (!complete) {
                context.close();
            }
        }
    }

    /** What is wrong is told as it is, also when a bean finds it. */
    private static ConfigurableApplicationContext start(SpringApplicationBuilder builder, String... arguments) {
        try {
            return builder.run(arguments);
        } catch (BeansException e) {
            throw e.getRootCause() instanceof ConfigException refusal ? refusal : e;
        }
    }

    /** Before any bean: what is wrong is told as it is, and not wrapped in the troubles of beans. */
    private static void prepare(GenericApplicationContext context) {
        SpokeModel model = SpokeModel.read(context.getEnvironment());
        context.registerBean(SpokeModel.class, () -> model);
        context.registerBean(ActivePlan.class, () -> new ActivePlan(model.plan()));
        context.registerBean(RecordTypes.class, model::types);
        context.registerBean(BusinessCalendar.class, model::calendar);
        context.registerBean(SpokeTime.class, model::time);
        context.registerBean(SpoolIdentity.class, model::identity);
        context.registerBean(Tokens.class, model::tokens);
        context.registerBean(Broker.class, model::broker);
        context.registerBean(Mailbox.class, model::mailbox);
        context.registerBean(DataFolder.class, () -> new DataFolder(model.data()));
        context.registerBean(Pauses.class, model::pauses);
        model.mirror()
                .ifPresent(folder -> context.registerBean(
                        Mirror.class, () -> Mirror.open(folder, model.identity(), model.time(), model.leastFree())));
    }
}
