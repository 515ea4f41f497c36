package kr.chungbaek.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/**
 * In which order and batches rows arrive.
 *
 * @param batches into how many batches they are split; there are fewer when there are fewer rows
 * @param seed shuffles the rows of all types; absent: in the order of the files
 * @param times how often each batch is delivered
 */
record Delivery(int batches, OptionalLong seed, int times) {

    /** The rows' numbers, batch by batch. */
    List<int[]> plan(int rows) {
        int[] order = new int[rows];
        Arrays.setAll(order, index -> index);
        seed.ifPresent(value -> shuffle(order, new Random(value)));
        List<int[]> plan = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int from = boundary(rows, batch);
            int to = boundary(rows, batch + 1);
            if (from < to) {
                int[] part = Arrays.copyOfRange(order, from, to);
                for (int time = 0; time < times; time++) {
                    plan.add(part);
                }
            }
        }
        return plan;
    }

    private int boundary(int rows, int batch) {
        return (int) ((long) rows * batch / batches);
    }

    private static void shuffle(int[] order, Random random) {
        for (int index = order.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            int kept = order[index];
            order[index] = order[other];
            order[other] = kept;
        }
    }
}
