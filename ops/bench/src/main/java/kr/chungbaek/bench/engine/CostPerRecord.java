package kr.chungbaek.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one changed record costs from its storing until all scenarios are level: the median of several rounds.
 *
 * @param history how many records the hub held before
 */
record CostPerRecord(String what, long history, Duration each) {

    static CostPerRecord of(String what, long history, List<Duration> rounds, int records) {
        List<Duration> sorted = new ArrayList<>(rounds);
        sorted.sort(Comparator.naturalOrder());
        return new CostPerRecord(what, history, sorted.get(sorted.size() / 2).dividedBy(records));
    }

    /** One line, with the ratio of both costs. */
    String comparedWith(CostPerRecord shorter) {
        double ratio = (double) each.toNanos() / shorter.each.toNanos();
        return "%-22s %,11d records of history  %6.1f µs each  ratio %.2f"
                .formatted(what, history, each.toNanos() / 1e3, ratio);
    }
}
