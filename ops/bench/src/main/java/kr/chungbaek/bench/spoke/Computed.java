package kr.chungbaek.bench.spoke;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was computed, as far as processes have not ended.
 *
 * @param all by this process and all that it has started: sources, spoke, broker, hub, database servers
 */
record Computed(Duration spoke, Duration all) {

    static Computed of(SpokeProcess spoke) {
        ProcessHandle self = ProcessHandle.current();
        // Database servers leave those who start them.
        Instant begun = self.info().startInstant().orElse(Instant.EPOCH);
        Stream<ProcessHandle> servers = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                                .command()
                                .filter(command -> command.endsWith("/postgres"))
                                .isPresent()
                        && process.info().startInstant().filter(begun::isBefore).isPresent());
        Duration all = Stream.of(Stream.of(self), self.descendants(), servers)
                .flatMap(processes -> processes)
                .distinct()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Computed(spoke.processorTime(), all);
    }

    Computed minus(Computed before) {
        return new Computed(spoke.minus(before.spoke), all.minus(before.all));
    }

    String text(long records) {
        return String.format(
                Locale.ROOT,
                "computed by the spoke %.1f s, %.0f us a record; by all, sources and hub included, %.1f s, %.0f us",
                seconds(spoke),
                seconds(spoke) * 1e6 / records,
                seconds(all),
                seconds(all) * 1e6 / records);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
