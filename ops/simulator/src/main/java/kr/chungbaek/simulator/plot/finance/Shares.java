package kr.chungbaek.simulator.plot.finance;

import kr.chungbaek.simulator.plot.Episode;

/** Parts of a total. */
final class Shares {

    private static final long ROUNDED = 10_000;

    private Shares() {}

    /** Parts that differ from their average by up to a half of it, in tens of thousands of won but for the last. */
    static long[] of(Episode e, long total, int count) {
        long average = total / count;
        long[] parts = new long[count];
        long left = total;
        long difference = 0;
        for (int turn = 0; turn < count - 1; turn++) {
            // One above the average, the next as much below it, so that the last is no outlier.
            difference = turn % 2 == 0 ? e.won(0, average / 2) : -difference;
            parts[turn] = (average + difference) / ROUNDED * ROUNDED;
            left -= parts[turn];
        }
        parts[count - 1] = left;
        return parts;
    }
}
