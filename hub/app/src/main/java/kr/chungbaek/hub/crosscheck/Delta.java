package kr.chungbaek.hub.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.chungbaek.hub.records.Vector;

/**
 * What a step reads: of each node that has sent something, the positions after one and up to another.
 *
 * @param nodes those only
 */
record Delta(List<String> nodes, List<Long> froms, List<Long> tos) {

    static Delta between(Vector from, Vector to) {
        List<String> nodes = new ArrayList<>(to.positions().keySet());
        nodes.removeIf(node -> from.of(node) == to.of(node));
        return new Delta(
                nodes,
                nodes.stream().map(from::of).toList(),
                nodes.stream().map(to::of).toList());
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    long positions() {
        return tos.stream().mapToLong(Long::longValue).sum()
                - froms.stream().mapToLong(Long::longValue).sum();
    }

    /** As statements take it. */
    Map<String, ?> parameters() {
        return Map.of("nodes", nodes, "froms", froms, "tos", tos);
    }
}
