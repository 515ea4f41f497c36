package kr.chungbaek.spoke.collect;

import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Waiting;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a server be listed when a feed's time has come, and with growing pauses while it does not answer. */
final class FilePace implements PollingConsumerPollStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(FilePace.class);

    private final String feed;
    private final FileFeeds files;
    private final Pace pace;
    private final Spool spool;
    private boolean well;

    FilePace(String feed, FileFeeds files, Schedule schedule, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.files = files;
        this.pace = new Pace(schedule, time);
        this.spool = spool;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        boolean due = pace.isDue();
        if (due) {
            pace.begins();
            files.begin();
        }
        return due;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        pace.asked();
        boolean now = files.areTaken();
        if (now && !well) {
            // Whatever had been the matter is over.
            spool.polled(feed, Waiting.NOTHING_WAITS);
        }
        well = now;
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        LOG.warn("feed not collected feed={} cause={}", feed, cause.toString());
        spool.trouble(feed, String.valueOf(cause.getMessage()));
        pace.failed();
        well = false;
        return false;
    }
}
