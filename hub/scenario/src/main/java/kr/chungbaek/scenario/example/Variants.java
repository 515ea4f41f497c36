package kr.chungbaek.scenario.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.record.RecordType;

/** All ways in which the records of an example are let arrive. */
final class Variants {

    /** In how many orders every record is delivered twice. */
    private static final int TWICE = 24;

    private Variants() {}

    static List<Variant> of(List<List<Delivery>> steps) {
        List<List<List<Integer>>> orders =
                steps.stream().map(step -> ArrivalOrders.of(groups(step))).toList();
        int most = orders.stream().mapToInt(List::size).max().orElse(1);
        List<Variant> variants = new ArrayList<>();
        for (int times = 1; times <= 2; times++) {
            int plays = times == 1 ? most : Math.min(most, TWICE);
            for (int index = 0; index < plays; index++) {
                int chosen = index;
                variants.add(new Variant(
                        variants.size() + 1,
                        orders.stream()
                                .map(step -> step.get(chosen % step.size()))
                                .toList(),
                        times));
            }
        }
        return variants;
    }

    /** Versions of one record have one number. */
    private static List<Integer> groups(List<Delivery> deliveries) {
        Map<String, Integer> numbers = new HashMap<>();
        return deliveries.stream()
                .map(Variants::identity)
                .map(identity -> numbers.computeIfAbsent(identity, key -> numbers.size()))
                .toList();
    }

    private static String identity(Delivery delivery) {
        RecordType type = delivery.type();
        StringBuilder identity = new StringBuilder(type.name())
                .append('|')
                .append(delivery.entry().government());
        type.key()
                .forEach(field ->
                        identity.append('|').append(delivery.entry().values().get(type.indexOf(field))));
        return identity.toString();
    }
}
