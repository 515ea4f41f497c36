package kr.chungbaek.spoke.collect;

import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a server be listed when a feed's time has come, and with growing pauses while it does not answer. */
final class FilePace implements PollingConsumerPollStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(FilePace.class);

    private final String feed;
    private final Pace pace;
    private final Spool spool;
    private final SpokeTime time;

    FilePace(String feed, Schedule schedule, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.pace = new Pace(schedule);
        this.spool = spool;
        this.time = time;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return pace.isDue(time.now());
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        pace.asked(time.now());
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        LOG.warn("feed not collected feed={} cause={}", feed, cause.toString());
        spool.trouble(feed, String.valueOf(cause.getMessage()));
        pace.failed(time.now());
        return false;
    }
}
