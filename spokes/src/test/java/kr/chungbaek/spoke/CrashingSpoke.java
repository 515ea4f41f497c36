package kr.chungbaek.spoke;

import java.io.IOException;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.spool.Spool;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCreatedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteUpdateListener;

/** A spoke in a process of its own that ends as if it were killed when it comes to a point for the n-th time. */
public final class CrashingSpoke implements ApplicationContextInitializer<GenericApplicationContext> {

    static final int CRASHED = 77;

    private static final String POINT = "crash.point";
    private static final String TIMES = "crash.times";
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.getInteger(TIMES, 1));
    private static final CrashPoint WANTED = CrashPoint.valueOf(System.getProperty(POINT, "NONE"));

    private static volatile boolean committing;

    /**
     * Starts the process.
     *
     * @param settings file as {@code spoke.properties}
     * @param log takes what it writes
     */
    static Process start(Path settings, CrashPoint point, int times, Path log) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-D" + POINT + "=" + point,
                        "-D" + TIMES + "=" + times,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingSpoke.class.getName(),
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(reader);
        }
        Map<String, String> settings = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        SpokeApplication.start(settings);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        if (WANTED != CrashPoint.NONE) {
            context.registerBean(BeanPostProcessor.class, Listening::new);
        }
    }

    /** Ends the process when this is the point. Nothing is closed, flushed or said. */
    private static void come(CrashPoint point) {
        if (point == WANTED && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(CRASHED);
        }
    }

    /** What routes do. */
    private static final class RouteEvents extends EventNotifierSupport {

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof ExchangeSendingEvent sending
                    && sending.getEndpoint().getEndpointUri().contains("records.")) {
                come(CrashPoint.BEFORE_SEND);
            } else if (event instanceof ExchangeSentEvent sent
                    && sent.getEndpoint().getEndpointUri().contains("records.")) {
                come(CrashPoint.AFTER_SEND);
            } else if (event instanceof ExchangeCreatedEvent created) {
                switch (route(created.getExchange())) {
                    case "acknowledge" -> come(CrashPoint.BEFORE_ACKNOWLEDGED);
                    case "bank-transfers" -> come(CrashPoint.BEFORE_FILE_IS_TAKEN);
                    case "card-approvals" -> come(CrashPoint.BEFORE_MESSAGE_IS_TAKEN);
                    default -> {}
                }
            } else if (event instanceof ExchangeCompletedEvent completed) {
                switch (route(completed.getExchange())) {
                    case "acknowledge" -> come(CrashPoint.AFTER_ACKNOWLEDGED);
                    case "bank-transfers" -> come(CrashPoint.AFTER_FILE_IS_TAKEN);
                    case "card-approvals" -> come(CrashPoint.AFTER_MESSAGE_IS_TAKEN);
                    default -> {}
                }
            }
        }

        private static String route(Exchange exchange) {
            String route = String.valueOf(exchange.getFromRouteId());
            return route.replaceFirst("^collect-(jms|sftp)-", "");
        }
    }

    /** Hears what the routes and the spool's database do. */
    private static final class Listening implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof Spool spool && WANTED.name().endsWith("_COMMIT")) {
                SQLiteConnection connection = (SQLiteConnection) field(field(spool, "store"), "connection");
                connection.addCommitListener(new SQLiteCommitListener() {
                    @Override
                    public void onCommit() {
                        come(CrashPoint.BEFORE_COMMIT);
                        committing = true;
                    }

                    @Override
                    public void onRollback() {
                        committing = false;
                    }
                });
                connection.addUpdateListener(new FirstChange());
            } else if (bean instanceof CamelContext camel) {
                RouteEvents events = new RouteEvents();
                events.start();
                camel.getManagementStrategy().addEventNotifier(events);
            }
            return bean;
        }

        /** The first change after a commit shows that the commit is done. */
        private static final class FirstChange implements SQLiteUpdateListener {

            @Override
            public void onUpdate(Type type, String database, String table, long rowId) {
                if (committing) {
                    committing = false;
                    come(CrashPoint.AFTER_COMMIT);
                }
            }
        }

        private static Object field(Object object, String name) {
            try {
                Field field = object.getClass().getDeclaredField(name);
                field.setAccessible(true);
                return field.get(object);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
