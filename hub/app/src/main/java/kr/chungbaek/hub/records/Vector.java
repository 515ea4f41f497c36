package kr.chungbaek.hub.records;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far every node's records have been read: the last position per node. In any snapshot a node's positions have no
 * holes, so this alone tells what is new.
 */
public record Vector(Map<String, Long> positions) {

    public static final Vector NOTHING = new Vector(Map.of());

    public Vector {
        positions = Collections.unmodifiableMap(new TreeMap<>(positions));
    }

    /** The last position read of a node; 0 before the first. */
    public long of(String node) {
        return positions.getOrDefault(node, 0L);
    }

    /** The part of the way to {@code frontier} that takes at most {@code most} positions of each node. */
    public Vector towards(Vector frontier, long most) {
        Map<String, Long> next = new TreeMap<>(positions);
        frontier.positions().forEach((node, position) -> next.put(node, Math.min(position, of(node) + most)));
        return new Vector(next);
    }

    /** How many positions lie between this and {@code frontier}, over all nodes. */
    public long lag(Vector frontier) {
        return frontier.positions().entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - of(entry.getKey())))
                .sum();
    }
}
