package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolFull;
import kr.chungbaek.wire.batch.Completeness;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds of one source system that is asked, as a route walks through them. */
abstract class PolledFeeds<F extends PolledFeed> {

    private static final Logger LOG = LoggerFactory.getLogger(PolledFeeds.class);

    /** A first load may take hours: nobody waits for its end to hear what is complete. */
    private static final Duration SETTLE_EVERY = Duration.ofSeconds(5);

    /** The exchange property that holds the feed being polled. */
    private static final String POLL = "poll";

    private final Map<F, Pace> feeds = new LinkedHashMap<>();
    private final Class<F> type;
    private final Spool spool;
    private final SpokeTime time;
    private Instant settled = Instant.EPOCH;

    PolledFeeds(List<F> feeds, Class<F> type, Spool spool, SpokeTime time) {
        this.spool = spool;
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

    /** Those whose time has come, at the beginning of a round. */
    public List<F> due() {
        settle();
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
        if (time.now().isAfter(settled.plus(SETTLE_EVERY))) {
            settle();
        }
    }

    /**
     * Tells what polls have made complete, of all feeds at once: each transaction of the spool waits for the disk, and when
     * a day begins all feeds have something to tell.
     */
    private void settle() {
        settled = time.now();
        List<Completeness> untold = feeds.keySet().stream()
                .flatMap(feed -> feed.days().untold().stream())
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        try {
            Set<String> taken = spool.settle(untold);
            feeds.keySet().stream()
                    .filter(feed -> taken.contains(feed.feed().name()))
                    .forEach(feed -> feed.days().told());
        } catch (SpoolFull e) {
            LOG.warn("days not told yet cause={}", e.getMessage());
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
