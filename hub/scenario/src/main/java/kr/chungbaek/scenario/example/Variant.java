package kr.chungbaek.scenario.example;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One way in which an example's records can arrive.
 *
 * @param number tells its government from that of other variants
 * @param orders per step, the places of the records in the file, counted from 0
 * @param times how often each record is delivered
 */
record Variant(int number, List<List<Integer>> orders, int times) {

    Variant {
        orders = List.copyOf(orders);
    }

    /** The order of the file. */
    static Variant asWritten(List<List<Delivery>> steps) {
        List<List<Integer>> orders = steps.stream()
                .map(step -> IntStream.range(0, step.size()).boxed().toList())
                .toList();
        return new Variant(1, orders, 1);
    }

    /** Each variant plays in a government of its own, so that all can be played at once. */
    String government(String government) {
        return government + "-" + number;
    }

    /** For a message: counted from 1. */
    String describe(int step) {
        List<String> places = orders.get(step).stream()
                .map(place -> String.valueOf(place + 1))
                .toList();
        String twice = times == 1 ? "" : ", each delivered twice";
        return places.size() < 2 ? twice : " when its records arrive in the order " + String.join(", ", places) + twice;
    }
}
