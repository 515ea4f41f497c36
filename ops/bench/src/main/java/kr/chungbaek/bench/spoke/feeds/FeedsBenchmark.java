package kr.chungbaek.bench.spoke.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.bench.spoke.HubForSpoke;
import kr.chungbaek.bench.spoke.SpokeProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a spoke with many feeds needs: time to start, memory, and time of the processor while nothing is new. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a spoke with many feeds and 256 MB of heap: tables followed by their transactions, by a moment and",
            "compared whole, files over SFTP and FTP, queues, pushes and lists, all with real servers. Tells how long it",
            "takes until each feed has brought its records, how much of the heap is in use after a collection, and what is",
            "computed while nothing is new. Exit status: 1 when records are missing, 3 when a limit is missed."
        })
public final class FeedsBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LIMIT_MISSED = 3;
    private static final double MOST_START = 20;
    private static final double MOST_IDLE = 5;
    private static final double MOST_HEAP = 256;
    private static final double MILLIS = 1e3;
    private static final double PER_CENT = 100;

    private static final String FOUND = """
            select (select count(*) from records.tax_assessment) + (select count(*) from records.bank_transfer)
                + (select count(*) from records.card_transaction) + (select count(*) from records.payroll_item)
                + (select count(*) from records.building_completion)
            """;

    @Option(names = "--feeds", description = "How many, a multiple of 15; default ${DEFAULT-VALUE}.")
    private int feeds = 300;

    @Option(names = "--settle", description = "Seconds before looking, for the compiler; default ${DEFAULT-VALUE}.")
    private int settle = 240;

    @Option(names = "--idle", description = "Seconds of polling without news; default ${DEFAULT-VALUE}.")
    private int idle = 60;

    @Option(names = "--java", split = " ", description = "Options for the spoke's Java, with spaces between.")
    private List<String> java = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                Mix mix = new Mix(folder.path(), feeds)) {
            mix.start();
            try (HubForSpoke hub = HubForSpoke.start(folder.path(), "gyeonggi", mix.files())) {
                long start = System.nanoTime();
                try (SpokeProcess spoke = hub.startSpoke("256m", Map.of(), java)) {
                    return measure(mix, hub, spoke, start);
                }
            }
        }
    }

    private int measure(Mix mix, HubForSpoke hub, SpokeProcess spoke, long start) throws Exception {
        say("%d feeds, asked: %s".formatted(mix.feeds().size(), mix.paces()));
        spoke.awaitStart(PATIENCE);
        boolean right = limit("until it has started and collects, s", seconds(start), MOST_START);
        say("computed until then: %.1f s".formatted(spoke.processorTime().toMillis() / MILLIS));
        spoke.await(
                PATIENCE,
                LOOK,
                status -> mix.feeds().stream()
                        .filter(feed -> !feed.name().startsWith("push"))
                        .allMatch(feed -> brought(status, feed)));
        right &= limit("until each source has been asked and has brought its records, s", seconds(start), MOST_START);
        say("computed until then: %.1f s".formatted(spoke.processorTime().toMillis() / MILLIS));
        mix.pushes().push(spoke.site());
        spoke.await(
                PATIENCE,
                status -> SpokeProcess.forwarded(status) == mix.records() && SpokeProcess.isAcknowledged(status));
        pause(settle);
        Duration before = spoke.processorTime();
        pause(idle);
        double computed = spoke.processorTime().minus(before).toMillis() / MILLIS;
        right &= limit("computed of one core while nothing is new, %", computed / idle * PER_CENT, MOST_IDLE);
        right &= limit("heap in use after a collection, MB", spoke.heapInUse(), MOST_HEAP);
        say(spoke.heap().text() + "; " + spoke.threads() + " threads");
        long found = hub.jdbc().queryForObject(FOUND, Long.class);
        say("hub %d records, sources %d".formatted(found, mix.records()));
        if (found != mix.records()) {
            return 1;
        }
        return right ? 0 : LIMIT_MISSED;
    }

    private static boolean brought(JsonNode status, PlannedFeed feed) {
        return SpokeProcess.forwarded(status, feed.name()) == feed.records();
    }

    private boolean limit(String what, double value, double limit) {
        String verdict = value <= limit ? "" : "  MISSED";
        say(String.format(
                Locale.ROOT, "%-64s %6.1f  limit %3.0f  ratio %.2f%s", what, value, limit, value / limit, verdict));
        return value <= limit;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Nothing is waited for but time itself. */
    private static void pause(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
