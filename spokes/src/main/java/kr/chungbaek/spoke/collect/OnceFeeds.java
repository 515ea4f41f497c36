package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.spool.SpoolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds whose sources give nothing twice. Each catches up with the mirror, also when its source gives nothing now. */
final class OnceFeeds implements Part, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OnceFeeds.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Map<String, OnceFeed> behind = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread catching = new Thread(work, "mirror");
        catching.setDaemon(true);
        return catching;
    });

    OnceFeed add(OnceFeed feed) {
        behind.put(feed.name(), feed);
        return feed;
    }

    @Override
    public Turn turn() {
        return Turn.WATCH;
    }

    @Override
    public void start() {
        thread.scheduleWithFixedDelay(
                () -> behind.values().forEach(this::catchUp), 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void catchUp(OnceFeed feed) {
        try {
            feed.catchUp();
            behind.remove(feed.name(), feed);
        } catch (SpoolException e) {
            LOG.info("not taken from the mirror now feed={} why={}", feed.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("not taken from the mirror feed={}", feed.name(), e);
            behind.remove(feed.name(), feed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
