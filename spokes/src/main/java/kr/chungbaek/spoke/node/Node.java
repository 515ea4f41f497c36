package kr.chungbaek.spoke.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What one spoke has to do.
 *
 * @param rollUp codes that sources use for parts of a government, and that government's code
 */
public record Node(
        String region,
        Bilingual title,
        List<String> governments,
        Map<String, String> rollUp,
        List<SourceSystem> systems,
        List<Feed> feeds,
        Position at) {

    public Node {
        governments = List.copyOf(governments);
        rollUp = Map.copyOf(rollUp);
        systems = List.copyOf(systems);
        feeds = List.copyOf(feeds);
    }

    public List<Feed> feedsOf(SourceSystem system) {
        return feeds.stream().filter(feed -> feed.system().equals(system)).toList();
    }

    public Optional<Feed> find(String feed) {
        return feeds.stream().filter(known -> known.name().equals(feed)).findFirst();
    }
}
