package kr.chungbaek.simulator.plot.finance;

import kr.chungbaek.simulator.plot.Episode;

/** Parts of a total. */
final class Shares {

    private static final long ROUNDED = 10_000;

    private Shares() {}

    /** Parts that differ from each other by up to a half of their average, in tens of thousands of won, but for the last. */
    static long[] of(Episode e, long total, int count) {
        long average = total / count;
        long[] parts = new long[count];
        long left = total;
        for (int turn = 0; turn < count - 1; turn++) {
            // One above the average, one below, so that the last is no outlier.
            long difference = e.won(0, average / 2) * (turn % 2 == 0 ? 1 : -1);
            parts[turn] = (average + difference) / ROUNDED * ROUNDED;
            left -= parts[turn];
        }
        parts[count - 1] = left;
        return parts;
    }
}
