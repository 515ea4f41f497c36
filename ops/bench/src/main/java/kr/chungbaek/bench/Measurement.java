package kr.chungbaek.bench;

import java.time.Duration;
import java.util.Locale;

/** So many records took so long. */
public record Measurement(String what, long records, Duration time) {

    /** Runs {@code task} once and takes its time. */
    public static Measurement of(String what, long records, Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return new Measurement(what, records, Duration.ofNanos(System.nanoTime() - start));
    }

    /** One line: what, records, seconds, records per second, and the ratio of speeds to {@code limit}. */
    public String comparedWith(Measurement limit) {
        return String.format(
                Locale.ROOT,
                "%-44s %,10d records %8.2f s %,12d rec/s  ratio %.2f",
                what,
                records,
                time.toNanos() / 1e9,
                Math.round(perSecond()),
                perSecond() / limit.perSecond());
    }

    private double perSecond() {
        return records * 1e9 / time.toNanos();
    }

    /** Something whose time is taken. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }
}
