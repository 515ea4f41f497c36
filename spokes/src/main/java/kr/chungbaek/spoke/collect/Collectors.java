package kr.chungbaek.spoke.collect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.SourceSystem;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** One route for each source system of the node, which walks through the system's feeds. */
public final class Collectors implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final long CONNECT_WITHIN = 5_000;

    private final Node node;
    private final List<Endpoint> endpoints;
    private final Spool spool;
    private final Tokens tokens;
    private final BusinessCalendar calendar;
    private final SpokeTime time;
    private final List<HikariDataSource> sources = new ArrayList<>();

    public Collectors(
            Node node,
            List<Endpoint> endpoints,
            Spool spool,
            Tokens tokens,
            BusinessCalendar calendar,
            SpokeTime time) {
        this.node = node;
        this.endpoints = List.copyOf(endpoints);
        this.spool = spool;
        this.tokens = tokens;
        this.calendar = calendar;
        this.time = time;
    }

    /** Adds the routes. */
    public void addTo(CamelContext context, Duration pause) {
        for (Endpoint endpoint : endpoints) {
            switch (endpoint.kind()) {
                case POSTGRESQL -> sql(context, endpoint, pause);
                default -> {}
            }
        }
    }

    private void sql(CamelContext context, Endpoint endpoint, Duration pause) {
        List<SqlFeed> feeds = feeds(endpoint).stream()
                .map(feed -> new SqlFeed(feed, normalizer(feed, Optional.empty()), spool, calendar, time))
                .toList();
        HikariDataSource source = source(endpoint);
        sources.add(source);
        context.getRegistry().bind("source-" + endpoint.name(), source);
        context.getRegistry().bind("feeds-" + endpoint.name(), new SqlFeeds(feeds, time));
        TemplatedRouteBuilder.builder(context, "collect-sql")
                .routeId("collect-sql-" + endpoint.name())
                .parameter("system", endpoint.name())
                .parameter("feeds", "feeds-" + endpoint.name())
                .parameter("source", "source-" + endpoint.name())
                .parameter("pause", pause.toMillis())
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
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("ApplicationName", "chungbaek-" + node.region());
        return new HikariDataSource(config);
    }

    private RecordNormalizer normalizer(Feed feed, Optional<String> amountColumn) {
        return new RecordNormalizer(feed, node.rollUp(), tokens, amountColumn);
    }

    private List<Feed> feeds(Endpoint endpoint) {
        SourceSystem system = node.systems().stream()
                .filter(known -> known.name().equals(endpoint.name()))
                .findFirst()
                .orElseThrow();
        return node.feedsOf(system);
    }

    @Override
    public void close() {
        sources.forEach(HikariDataSource::close);
    }
}
