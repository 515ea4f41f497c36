package kr.chungbaek.bench.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.Measurement;

/** How long something took, and how much was computed meanwhile by server and hub. */
record Effort(Measurement measurement, Duration processor) {

    static Effort of(ProcessorTime clock, Callable<Measurement> task) throws Exception {
        Duration before = clock.now();
        Measurement measurement = task.call();
        return new Effort(measurement, clock.now().minus(before));
    }

    /** One line, with the ratios of both to {@code limit}. */
    String comparedWith(Effort limit) {
        double seconds = processor.toNanos() / 1e9;
        double ratio = limit.processor.toNanos() / 1e9 * measurement.records() / seconds / limit.measurement.records();
        return measurement.comparedWith(limit.measurement) + "  processor %.1f s  ratio %.2f".formatted(seconds, ratio);
    }
}
