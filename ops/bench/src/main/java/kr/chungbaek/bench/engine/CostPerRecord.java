package kr.chungbaek.bench.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What one changed record costs: the median of several rounds.
 *
 * @param history how many records the hub held before
 * @param stored until it is stored
 * @param each until all scenarios are level, too
 */
record CostPerRecord(String what, long history, Duration stored, Duration each) {

    static CostPerRecord of(String what, long history, List<Leveled> rounds, int records) {
        return new CostPerRecord(
                what, history, median(rounds, Leveled::stored, records), median(rounds, Leveled::all, records));
    }

    private static Duration median(List<Leveled> rounds, Function<Leveled, Duration> part, int records) {
        List<Duration> sorted = rounds.stream().map(part).sorted().toList();
        return sorted.get(sorted.size() / 2).dividedBy(records);
    }

    /** One line, with the ratio of both costs. */
    String comparedWith(CostPerRecord shorter) {
        double ratio = (double) each.toNanos() / shorter.each.toNanos();
        return "%-22s %,11d records of history  %6.1f µs each, of which %6.1f to store  ratio %.2f"
                .formatted(what, history, each.toNanos() / 1e3, stored.toNanos() / 1e3, ratio);
    }
}
