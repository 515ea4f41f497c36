package kr.chungbaek.hub.tokens;

import java.util.List;

/**
 * How a change of the key of tokens stands.
 *
 * @param current number of the key in use
 * @param next number of the one that is to take its place; 0 when there is none
 * @param unmoved how many of the pairs are not moved yet
 * @param evidence scenarios whose evidence is still that of the former key
 */
public record KeyReport(
        int current, int next, String stage, long pairs, long unmoved, List<Node> nodes, List<String> evidence) {

    public KeyReport {
        nodes = List.copyOf(nodes);
        evidence = List.copyOf(evidence);
    }

    /**
     * How a node stands.
     *
     * @param held number of the key that it uses; 0 when it has not told
     * @param missing what is still wanted of it; empty when nothing is
     */
    public record Node(String node, int held, int next, boolean through, String missing) {}
}
