package kr.chungbaek.spoke.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.chungbaek.spoke.node.SpokeTime;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** All tables of one database, as the route {@code collect-sql} walks through them. */
public final class SqlFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(SqlFeeds.class);

    /** The exchange property that holds the feed being polled. */
    private static final String POLL = "poll";

    private static final String PARAMETERS = "CamelSqlParameters";

    private final Map<SqlFeed, Pace> feeds = new LinkedHashMap<>();
    private final SpokeTime time;

    SqlFeeds(List<SqlFeed> feeds, SpokeTime time) {
        feeds.forEach(
                feed -> this.feeds.put(feed, new Pace(feed.feed().schedule().orElseThrow())));
        this.time = time;
    }

    /** Those whose time has come. */
    public List<SqlFeed> due() {
        return feeds.keySet().stream()
                .filter(feed -> pace(feed).isDue(time.now()))
                .toList();
    }

    /** Begins a poll of the feed in the body, unless its server has turned out to be dead meanwhile. */
    public void begin(Exchange exchange) {
        SqlFeed feed = exchange.getMessage().getBody(SqlFeed.class);
        exchange.setProperty(POLL, feed);
        if (pace(feed).isDue(time.now())) {
            feed.begin();
        }
    }

    public boolean goesOn(Exchange exchange) {
        return feed(exchange).goesOn();
    }

    /** Puts the next question in the body. */
    public void ask(Exchange exchange) {
        SqlFeed feed = feed(exchange);
        exchange.getMessage().setBody(feed.sql());
        exchange.getMessage().setHeader(PARAMETERS, feed.parameters());
    }

    /** Takes the rows in the body. */
    @SuppressWarnings("unchecked")
    public void take(Exchange exchange) {
        feed(exchange).take(exchange.getMessage().getBody(List.class));
    }

    public void end(Exchange exchange) {
        Pace pace = pace(feed(exchange));
        if (pace.isDue(time.now())) {
            pace.asked(time.now());
        }
    }

    /** The source did not answer, or the spool could not take: try again later. */
    public void fail(Exchange exchange) {
        SqlFeed feed = feed(exchange);
        Throwable cause = innermost(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        LOG.warn("feed not collected feed={} cause={}", feed.feed().name(), cause.toString());
        if (exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof CannotGetJdbcConnectionException) {
            // The others would wait for the same dead server, one after the other.
            feeds.values().forEach(pace -> pace.failed(time.now()));
        } else {
            pace(feed).failed(time.now());
        }
        feed.fail(String.valueOf(cause.getMessage()));
    }

    private Pace pace(SqlFeed feed) {
        return Objects.requireNonNull(feeds.get(feed));
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static SqlFeed feed(Exchange exchange) {
        return exchange.getProperty(POLL, SqlFeed.class);
    }
}
