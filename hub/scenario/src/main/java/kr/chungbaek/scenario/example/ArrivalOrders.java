package kr.chungbaek.scenario.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The orders in which records can arrive. Versions of one record keep their order: that is what the chain of its node
 * promises, and all it promises.
 */
final class ArrivalOrders {

    /** The most records of which every order is played. */
    static final int EXHAUSTIVE = 6;

    /** How many orders are played of more records; a fixed choice, so that a failure can be played again. */
    private static final int SAMPLED = 120;

    private static final long SEED = 20_260_630L;

    private ArrivalOrders() {}

    /** @param groups for each record, which other records it must not change places with: those of the same number */
    static List<List<Integer>> of(List<Integer> groups) {
        return groups.size() <= EXHAUSTIVE ? all(groups) : sampled(groups);
    }

    private static List<List<Integer>> all(List<Integer> groups) {
        Set<List<Integer>> orders = new LinkedHashSet<>();
        extend(new ArrayList<>(), groups, orders);
        return List.copyOf(orders);
    }

    private static void extend(List<Integer> begun, List<Integer> groups, Set<List<Integer>> orders) {
        if (begun.size() == groups.size()) {
            orders.add(List.copyOf(begun));
            return;
        }
        Set<Integer> tried = new HashSet<>();
        for (int next = 0; next < groups.size(); next++) {
            if (!begun.contains(next) && tried.add(groups.get(next))) {
                begun.add(next);
                extend(begun, groups, orders);
                begun.remove(begun.size() - 1);
            }
        }
    }

    private static List<List<Integer>> sampled(List<Integer> groups) {
        Random random = new Random(SEED);
        Set<List<Integer>> orders = new LinkedHashSet<>();
        List<Integer> shuffled = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            shuffled.add(index);
        }
        orders.add(List.copyOf(shuffled));
        Collections.reverse(shuffled);
        for (int drawn = 0; drawn < SAMPLED; drawn++) {
            orders.add(sortedWithinGroups(shuffled, groups));
            Collections.shuffle(shuffled, random);
        }
        return List.copyOf(orders);
    }

    /** The same places for each group, but its members in their own order. */
    private static List<Integer> sortedWithinGroups(List<Integer> shuffled, List<Integer> groups) {
        List<Integer> order = new ArrayList<>(shuffled);
        for (int group : new HashSet<>(groups)) {
            List<Integer> members = order.stream()
                    .filter(index -> groups.get(index) == group)
                    .sorted()
                    .toList();
            int next = 0;
            for (int place = 0; place < order.size(); place++) {
                if (groups.get(order.get(place)) == group) {
                    order.set(place, members.get(next++));
                }
            }
        }
        return order;
    }
}
