package kr.chungbaek.spoke.collect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.chungbaek.routes.jms.JmsComponents;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.Readiness;
import kr.chungbaek.spoke.node.SystemKind;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Makes one route of a template for each source system of the node; it walks through the system's feeds. */
final class CollectRoutes implements Part, AutoCloseable {

    private static final int CONNECTIONS = 2;
    /** Never shown to a server that knows its user by a key. */
    private static final String NO_PASSWORD = "none";

    private static final long CONNECT_WITHIN = 2_000;

    private final CamelContext context;
    private final Node node;
    private final List<Endpoint> endpoints;
    private final Intakes intakes;
    private final Replays replays;
    private final Pauses pauses;
    private final List<HikariDataSource> sources = new ArrayList<>();

    CollectRoutes(
            CamelContext context,
            Node node,
            List<Endpoint> endpoints,
            Intakes intakes,
            Replays replays,
            Pauses pauses) {
        this.context = context;
        this.node = node;
        this.endpoints = List.copyOf(endpoints);
        this.intakes = intakes;
        this.replays = replays;
        this.pauses = pauses;
    }

    @Override
    public Turn turn() {
        return Turn.COLLECT;
    }

    @Override
    public void start() {
        RestFeeds pushes = new RestFeeds();
        for (Endpoint endpoint : endpoints) {
            switch (endpoint.kind()) {
                case POSTGRESQL, MARIADB, JDBC -> sql(endpoint);
                case SFTP, FTP -> files(endpoint);
                case ARTEMIS -> jms(endpoint);
                case REST -> pull(endpoint);
                case PUSH -> intakes.feeds(endpoint).forEach(feed -> push(feed, endpoint, pushes));
            }
        }
        context.getRegistry().bind("pushes", pushes);
        TemplatedRouteBuilder.builder(context, "collect-rest")
                .routeId("collect-rest")
                .parameter("pushes", "pushes")
                .add();
    }

    private void sql(Endpoint endpoint) {
        HikariDataSource source = source(endpoint);
        sources.add(source);
        context.getRegistry().bind("source-" + endpoint.name(), source);
        context.getRegistry().bind("feeds-" + endpoint.name(), intakes.sql(endpoint));
        TemplatedRouteBuilder.builder(context, "collect-sql")
                .routeId("collect-sql-" + endpoint.name())
                .parameter("system", endpoint.name())
                .parameter("feeds", "feeds-" + endpoint.name())
                .parameter("source", "source-" + endpoint.name())
                .parameter("pause", pauses.collect().toMillis())
                .add();
    }

    private void pull(Endpoint endpoint) {
        context.getRegistry().bind("feeds-" + endpoint.name(), intakes.pull(endpoint));
        TemplatedRouteBuilder.builder(context, "collect-pull")
                .routeId("collect-pull-" + endpoint.name())
                .parameter("system", endpoint.name())
                .parameter("url", endpoint.setting("url"))
                .parameter("feeds", "feeds-" + endpoint.name())
                .parameter("pause", pauses.collect().toMillis())
                .add();
    }

    private HikariDataSource source(Endpoint endpoint) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("source-" + node.region() + "-" + endpoint.name());
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
        return new HikariDataSource(config);
    }

    /** No answer is waited for without end. */
    private Map<String, String> driverSettings(SystemKind kind) {
        return switch (kind) {
            case POSTGRESQL ->
                Map.of(
                        "socketTimeout", "60",
                        "connectTimeout", "2",
                        "ApplicationName", "chungbaek-" + node.region());
            // Without the last, a code of one digit becomes true or false.
            case MARIADB -> Map.of("socketTimeout", "60000", "connectTimeout", "2000", "tinyInt1isBit", "false");
            default -> Map.of();
        };
    }

    private void files(Endpoint endpoint) {
        for (Feed feed : intakes.feeds(endpoint)) {
            context.getRegistry().bind("files-" + feed.name(), intakes.files(feed));
            context.getRegistry().bind("pace-" + feed.name(), intakes.pace(feed));
            String template = "collect-" + endpoint.kind().label();
            TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(context, template)
                    .routeId(template + "-" + feed.name())
                    .parameter("host", endpoint.setting("host"))
                    .parameter("port", endpoint.setting("port"))
                    .parameter("folder", endpoint.setting("folder"))
                    .parameter("user", endpoint.setting("user"))
                    .parameter("password", endpoint.find("password").orElse(NO_PASSWORD))
                    .parameter("files", "files-" + feed.name())
                    .parameter("pace", "pace-" + feed.name())
                    .parameter("pause", pauses.collect().toMillis());
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

    private void push(Feed feed, Endpoint endpoint, RestFeeds pushes) {
        RestFeed pushed = intakes.rest(feed, endpoint);
        replays.add(feed.name(), item -> pushed.again(item.raw(), item.place()));
        pushes.add(pushed);
    }

    private void jms(Endpoint endpoint) {
        String broker = "broker-" + endpoint.name();
        context.addComponent(
                broker,
                JmsComponents.foreign(endpoint.setting("url"), endpoint.setting("user"), endpoint.setting("password")));
        for (Feed feed : intakes.feeds(endpoint)) {
            JmsFeed messages = intakes.jms(feed);
            replays.add(feed.name(), item -> messages.collected(item.raw(), item.place()));
            context.getRegistry().bind("feed-" + feed.name(), messages);
            TemplatedRouteBuilder.builder(context, "collect-jms")
                    .routeId("collect-jms-" + feed.name())
                    .parameter("broker", broker)
                    .parameter("queue", ((LayoutSource.Message) feed.layout().source()).queue())
                    .parameter("feed", "feed-" + feed.name())
                    .add();
        }
    }

    @Override
    public void close() {
        sources.forEach(HikariDataSource::close);
    }
}
