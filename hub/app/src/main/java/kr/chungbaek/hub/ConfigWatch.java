package kr.chungbaek.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed scenarios over without a restart: reads the whole configuration anew, checks it, plays the examples of what
 * would judge differently, and swaps. On any problem what runs goes on, and the status page tells why.
 */
final class ConfigWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);
    private static final String RESTART =
            "config: record types or reference tables have changed since the hub started. Restart the hub to take them.";

    private final Path config;
    private final Activations activations;
    private final Consumer<Collection<GovernmentValue>> ownValues;
    private final ExampleDesk examples;
    private final ScheduledExecutorService thread;
    private final ConfigDigest started;
    /** What was last read, whether it was taken or refused. */
    private ConfigDigest read;
    /** What was seen by the look before: a file still being written changes between two looks. */
    private ConfigDigest seen;
    /** What runs. */
    private String active;

    /** @param ownValues takes what governments have set for themselves */
    ConfigWatch(
            Path config, Activations activations, Consumer<Collection<GovernmentValue>> ownValues, ExampleDesk examples)
            throws IOException {
        this.config = config;
        this.activations = activations;
        this.ownValues = ownValues;
        this.examples = examples;
        this.started = ConfigDigest.of(config);
        this.read = started;
        this.seen = started;
        this.active = started.rules();
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "config-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    void every(Duration period) {
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
            activations.refuse(List.of("config: " + e));
        }
    }

    void look() throws IOException {
        ConfigDigest now = ConfigDigest.of(config);
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(read)) {
            return;
        }
        read = now;
        if (!now.ground().equals(started.ground())) {
            refuse(List.of(RESTART));
        } else if (now.rules().equals(active)) {
            activations.keep();
        } else {
            take(now);
        }
    }

    private void take(ConfigDigest now) throws IOException {
        Problems problems = new Problems();
        HubModel next = HubModel.read(config, problems);
        if (!problems.isEmpty()) {
            refuse(texts(problems.sorted()));
            return;
        }
        List<CompiledScenario> changed = activations.changed(next.scenarios());
        List<Problem> failed = examples.play(changed, next);
        if (!failed.isEmpty()) {
            refuse(texts(failed));
            return;
        }
        activations.activate(next.scenarios());
        ownValues.accept(next.ownValues());
        active = now.rules();
        changed.forEach(one -> LOG.info("scenario activated scenario={} version={}", one.name(), one.version()));
    }

    private void refuse(List<String> why) {
        activations.refuse(why);
        why.forEach(problem -> LOG.warn("configuration refused problem={}", problem));
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        examples.close();
    }
}
