package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.chungbaek.spoke.node.SpokeTime;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds of one source system that is asked, as a route walks through them. */
abstract class PolledFeeds<F extends PolledFeed> {

    private static final Logger LOG = LoggerFactory.getLogger(PolledFeeds.class);

    /** The exchange property that holds the feed being polled. */
    private static final String POLL = "poll";

    private final Map<F, Pace> feeds = new LinkedHashMap<>();
    private final Class<F> type;
    private final SpokeTime time;

    PolledFeeds(List<F> feeds, Class<F> type, SpokeTime time) {
        feeds.forEach(
                feed -> this.feeds.put(feed, new Pace(feed.feed().schedule().orElseThrow(), time)));
        this.type = type;
        this.time = time;
    }

    /** Whether a failure means that the whole system does not answer. */
    abstract boolean isOfWholeSystem(Throwable thrown);

    /** Why, for people. */
    String why(Throwable thrown) {
        return String.valueOf(innermost(thrown).getMessage());
    }

    /** How long the system wants to be left alone. */
    Duration wantedPause(Throwable thrown) {
        return Duration.ZERO;
    }

    /** Those whose time has come. */
    public List<F> due() {
        Instant now = time.now();
        LocalDate today = time.today();
        return feeds.keySet().stream()
                .filter(feed -> pace(feed).isDue(now, today) && !feed.isPaused())
                .toList();
    }

    /** Begins a poll of the feed in the body, unless its system has turned out to be dead meanwhile. */
    public void begin(Exchange exchange) {
        F feed = exchange.getMessage().getBody(type);
        exchange.setProperty(POLL, feed);
        Pace pace = pace(feed);
        if (pace.isDue()) {
            pace.begins();
            feed.begin();
        }
    }

    public boolean goesOn(Exchange exchange) {
        return feed(exchange).goesOn();
    }

    public void end(Exchange exchange) {
        Pace pace = pace(feed(exchange));
        if (!pace.isFailing() || pace.isDue()) {
            pace.asked();
        }
    }

    /** The source did not answer, or the spool could not take: try again later. */
    public void fail(Exchange exchange) {
        F feed = feed(exchange);
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String why = why(thrown);
        LOG.warn("feed not collected feed={} cause={}", feed.feed().name(), why);
        if (isOfWholeSystem(thrown)) {
            // The others would wait for the same dead server, one after the other.
            feeds.values().forEach(pace -> pace.failed(wantedPause(thrown)));
        } else {
            pace(feed).failed(wantedPause(thrown));
        }
        feed.fail(why);
    }

    private Pace pace(F feed) {
        return Objects.requireNonNull(feeds.get(feed));
    }

    static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    F feed(Exchange exchange) {
        return exchange.getProperty(POLL, type);
    }
}
