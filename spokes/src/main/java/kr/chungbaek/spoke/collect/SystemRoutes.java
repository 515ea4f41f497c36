package kr.chungbaek.spoke.collect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.routes.jms.JmsComponents;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.Plan;
import kr.chungbaek.spoke.node.Readiness;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SystemKind;
import kr.chungbaek.wire.yaml.ConfigText;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of one source system, of templates; each walks through feeds of the system. */
final class SystemRoutes implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    /** Never shown to a server that knows its user by a key. */
    private static final String NO_PASSWORD = "none";

    private static final int FETCHED = 1_000;
    private static final int PER_PACE = 10;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
    private static final long CONNECT_WITHIN = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(SystemRoutes.class);

    /** Makes the routes of a part of a plan; nothing runs before they are started. */
    interface Maker {
        SystemRoutes make(Plan.Part part);
    }

    private final CamelContext context;
    private final String region;
    private final Plan.Part part;
    private final Intakes intakes;
    private final Replays replays;
    private final RestFeeds pushes;
    private final Pauses pauses;
    private final List<String> routes = new ArrayList<>();
    private Optional<HikariDataSource> source = Optional.empty();
    private Optional<String> component = Optional.empty();

    SystemRoutes(
            CamelContext context,
            String region,
            Plan.Part part,
            Intakes intakes,
            Replays replays,
            RestFeeds pushes,
            Pauses pauses) {
        this.context = context;
        this.region = region;
        this.part = part;
        this.intakes = intakes;
        this.replays = replays;
        this.pushes = pushes;
        this.pauses = pauses;
    }

    void start() {
        Endpoint endpoint = part.endpoint();
        switch (endpoint.kind()) {
            case POSTGRESQL, MARIADB, JDBC -> sql(endpoint);
            case SFTP, FTP -> files(endpoint);
            case ARTEMIS -> jms(endpoint);
            case REST -> pull(endpoint);
            case ROUTE -> own(endpoint);
            case PUSH -> part.feeds().forEach(feed -> push(feed, endpoint));
        }
        LOG.info("collecting system={} feeds={}", endpoint.name(), part.feeds().size());
    }

    private TemplatedRouteBuilder route(String template, String id) {
        routes.add(id);
        return TemplatedRouteBuilder.builder(context, template).routeId(id);
    }

    private void sql(Endpoint endpoint) {
        HikariDataSource database = source(endpoint);
        source = Optional.of(database);
        context.getRegistry().bind("source-" + endpoint.name(), database);
        context.getRegistry().bind("feeds-" + endpoint.name(), intakes.sql(part.feeds()));
        route("collect-sql", "collect-sql-" + endpoint.name())
                .parameter("system", endpoint.name())
                .parameter("feeds", "feeds-" + endpoint.name())
                .parameter("source", "source-" + endpoint.name())
                .parameter("pause", pauses.collect().toMillis())
                .add();
    }

    private void pull(Endpoint endpoint) {
        context.getRegistry().bind("feeds-" + endpoint.name(), intakes.pull(part.feeds(), endpoint));
        route("collect-pull", "collect-pull-" + endpoint.name())
                .parameter("system", endpoint.name())
                .parameter("url", endpoint.setting("url"))
                .parameter("feeds", "feeds-" + endpoint.name())
                .parameter("pause", pauses.collect().toMillis())
                .add();
    }

    private HikariDataSource source(Endpoint endpoint) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("source-" + region + "-" + endpoint.name());
        config.setJdbcUrl(endpoint.setting("url"));
        config.setUsername(endpoint.setting("user"));
        config.setPassword(endpoint.setting("password"));
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_WITHIN);
        // The source may be down when the spoke starts.
        config.setInitializationFailTimeout(-1);
        SqlDialect.of(endpoint.kind()).koreanTime().ifPresent(config::setConnectionInitSql);
        driverSettings(endpoint.kind()).forEach(config::addDataSourceProperty);
        // Outside a transaction PostgreSQL's driver would hold a whole answer, whatever its fetch size.
        config.setAutoCommit(endpoint.kind() != SystemKind.POSTGRESQL);
        return new HikariDataSource(config);
    }

    /** No answer is waited for without end. */
    private Map<String, String> driverSettings(SystemKind kind) {
        return switch (kind) {
            case POSTGRESQL ->
                Map.of(
                        "socketTimeout",
                        "60",
                        "connectTimeout",
                        "2",
                        "defaultRowFetchSize",
                        String.valueOf(FETCHED),
                        "ApplicationName",
                        "chungbaek-" + region);
            // Without the last, a code of one digit becomes true or false.
            case MARIADB -> Map.of("socketTimeout", "60000", "connectTimeout", "2000", "tinyInt1isBit", "false");
            default -> Map.of();
        };
    }

    private void files(Endpoint endpoint) {
        for (Feed feed : part.feeds()) {
            FileFeeds files = intakes.files(feed);
            context.getRegistry().bind("files-" + feed.name(), files);
            context.getRegistry().bind("pace-" + feed.name(), intakes.pace(feed, files));
            String template = "collect-" + endpoint.kind().label();
            TemplatedRouteBuilder route = route(template, template + "-" + feed.name())
                    .parameter("host", endpoint.setting("host"))
                    .parameter("port", endpoint.setting("port"))
                    .parameter("folder", endpoint.setting("folder"))
                    .parameter("user", endpoint.setting("user"))
                    .parameter("password", endpoint.find("password").orElse(NO_PASSWORD))
                    .parameter("files", "files-" + feed.name())
                    .parameter("pace", "pace-" + feed.name())
                    .parameter("pause", look(feed).toMillis());
            if (endpoint.kind() == SystemKind.SFTP) {
                endpoint.find("private-key").ifPresent(key -> route.parameter("privateKey", key));
                route.parameter("authentication", endpoint.find("private-key").isPresent() ? "publickey" : "password");
                route.parameter("knownHosts", endpoint.setting("known-hosts"));
            }
            if (((LayoutSource.File) feed.layout().source()).readiness() instanceof Readiness.Done done) {
                route.parameter("done", "${file:name}" + done.ending());
            }
            route.add();
        }
    }

    /** Each of these feeds has a timer of its own, which a hundred feeds would feel; a tenth of the pace is soon enough. */
    private Duration look(Feed feed) {
        Duration wanted = feed.schedule().orElseThrow() instanceof Schedule.Every every
                ? every.pause().dividedBy(PER_PACE)
                : LONGEST_LOOK;
        Duration most = wanted.compareTo(LONGEST_LOOK) < 0 ? wanted : LONGEST_LOOK;
        return most.compareTo(pauses.collect()) > 0 ? most : pauses.collect();
    }

    private void push(Feed feed, Endpoint endpoint) {
        RestFeed pushed = intakes.rest(feed, endpoint);
        replays.add(feed.name(), item -> pushed.again(item.raw(), item.place()));
        pushes.add(pushed);
    }

    private MessageTaking messages(Feed feed) {
        MessageTaking messages = intakes.messages(feed);
        replays.add(feed.name(), item -> messages.collected(item.raw(), item.place()));
        return messages;
    }

    /** Loads the template anew: it may have changed since it was last used. */
    private void own(Endpoint endpoint) {
        String template = endpoint.setting("template");
        ConfigText file = endpoint.template().orElseThrow();
        try {
            context.removeRouteTemplates(template);
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file.path(), file.text()));
        } catch (Exception e) {
            throw new IllegalArgumentException(file.path() + ": Camel cannot read it: " + e.getMessage(), e);
        }
        for (Feed feed : part.feeds()) {
            boolean isFile = feed.layout().source() instanceof LayoutSource.File;
            context.getRegistry()
                    .bind(
                            "feed-" + feed.name(),
                            isFile ? intakes.ownFiles(feed) : intakes.ownMessages(endpoint.name(), messages(feed)));
            TemplatedRouteBuilder route =
                    route(template, "own-" + feed.name()).parameter("feed", "feed-" + feed.name());
            endpoint.parameters().forEach(route::parameter);
            route.add();
        }
    }

    private void jms(Endpoint endpoint) {
        String broker = "broker-" + endpoint.name();
        component = Optional.of(broker);
        context.addComponent(
                broker,
                JmsComponents.foreign(endpoint.setting("url"), endpoint.setting("user"), endpoint.setting("password")));
        for (Feed feed : part.feeds()) {
            String queue =
                    ((LayoutSource.Message) feed.layout().source()).queue().orElseThrow();
            MessageTaking messages = messages(feed);
            context.getRegistry().bind("feed-" + feed.name(), intakes.jms(queue, messages));
            route("collect-jms", "collect-jms-" + feed.name())
                    .parameter("broker", broker)
                    .parameter("queue", queue)
                    .parameter("feed", "feed-" + feed.name())
                    .add();
        }
    }

    /** Ends the routes; what one of them has in hand is taken to its end, or comes again. */
    @Override
    public void close() {
        for (String id : routes) {
            try {
                context.getRouteController().stopRoute(id);
                context.removeRoute(id);
            } catch (Exception e) {
                LOG.error("route not removed route={}", id, e);
            }
        }
        part.feeds().forEach(feed -> pushes.remove(feed.name()));
        component.ifPresent(context::removeComponent);
        closeSource();
    }

    /** What remains to be done when the routes have been ended with the whole context. */
    void closeSource() {
        source.ifPresent(HikariDataSource::close);
    }
}
