package kr.chungbaek.spoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.node.Plan;
import kr.chungbaek.spoke.node.PlanChange;
import kr.chungbaek.wire.problem.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed node files and layouts over without a restart: reads all of them anew, checks them, then stops and starts
 * what has changed. On any problem what ran before runs, and the status tells why.
 */
final class ConfigWatch implements Part, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);
    private static final List<String> FOLDERS = List.of("nodes", "feeds", "routes", "records", "reference");

    /** Reads what the files want. */
    interface Reader {
        /** @throws ConfigException with all that is wrong */
        Plan read();
    }

    private final Path config;
    private final Reader reader;
    private final ActivePlan active;
    private final Declaration declaration;
    private final PlanChange change;
    private final Duration period;
    private final ScheduledExecutorService thread;
    /** What was last read, whether it was taken or refused. */
    private FolderDigest read;
    /** What was seen by the look before: a file still being written changes between two looks. */
    private FolderDigest seen;

    ConfigWatch(
            Path config, Reader reader, ActivePlan active, Declaration declaration, PlanChange change, Duration period)
            throws IOException {
        this.config = config;
        this.reader = reader;
        this.active = active;
        this.declaration = declaration;
        this.change = change;
        this.period = period;
        this.read = FolderDigest.of(config, FOLDERS);
        this.seen = read;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread watching = new Thread(work, "config-watch");
            watching.setDaemon(true);
            return watching;
        });
    }

    @Override
    public Turn turn() {
        return Turn.WATCH;
    }

    @Override
    public void start() {
        thread.scheduleWithFixedDelay(this::lookSafely, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (IOException | UncheckedIOException e) {
            // An editor that moves files about: the next look tells more.
            LOG.info("configuration not readable now cause={}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("configuration not taken", e);
            active.refuse(List.of("the change cannot be carried out, what ran before runs: " + e.getMessage()));
        }
    }

    private void look() throws IOException {
        FolderDigest now = FolderDigest.of(config, FOLDERS);
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(read)) {
            read = now;
            take();
        }
    }

    private void take() {
        Plan next;
        try {
            next = reader.read();
        } catch (ConfigException e) {
            active.refuse(String.valueOf(e.getMessage()).lines().toList());
            LOG.warn("configuration refused problems={}", e.getMessage());
            return;
        }
        if (next.equals(active.now())) {
            active.keep();
            return;
        }
        Plan before = active.now();
        boolean done = false;
        try {
            declaration.tell(next.node());
            change.change(next);
            active.take(next);
            done = true;
            LOG.info(
                    "node changed feeds={} before={}",
                    next.node().feeds().size(),
                    before.node().feeds().size());
        } finally {
            if (!done) {
                declaration.tell(before.node());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
