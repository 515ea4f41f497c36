package kr.chungbaek.spoke.node;

import java.util.List;
import java.util.Map;

/** What a node is to do: its file, with addresses and secrets filled in. */
public record Plan(Node node, List<Endpoint> endpoints) {

    public Plan {
        endpoints = List.copyOf(endpoints);
    }

    /** All that collecting from one system depends on; when it is equal, nothing about it has changed. */
    public Part part(Endpoint endpoint) {
        List<Feed> feeds = node.feeds().stream()
                .filter(feed -> feed.system().name().equals(endpoint.name()))
                .toList();
        return new Part(endpoint, feeds, node.rollUp());
    }

    /** One system of the plan. */
    public record Part(Endpoint endpoint, List<Feed> feeds, Map<String, String> rollUp) {

        public Part {
            feeds = List.copyOf(feeds);
            rollUp = Map.copyOf(rollUp);
        }
    }
}
