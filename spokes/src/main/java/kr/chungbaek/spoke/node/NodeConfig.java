package kr.chungbaek.spoke.node;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.yaml.ConfigText;

/** All node files and layouts of a configuration folder. */
public final class NodeConfig {

    private final Map<String, Node> nodes;
    private final Map<String, Layout> layouts;

    private NodeConfig(Map<String, Node> nodes, Map<String, Layout> layouts) {
        this.nodes = nodes;
        this.layouts = layouts;
    }

    /** What could be read; {@code problems} tell all that is wrong with the rest. */
    public static NodeConfig read(Path config, RecordTypes types, Governments governments, Problems problems) {
        return read(config, ConfigFolder.read(config, "nodes", problems), types, governments, problems);
    }

    /**
     * The same for the node of one region. When a file has its name, no other is read: what is wrong with other nodes does
     * not keep this one from working.
     */
    public static NodeConfig of(
            String region, Path config, RecordTypes types, Governments governments, Problems problems) {
        Problems ofAll = new Problems();
        List<ConfigText> all = ConfigFolder.read(config, "nodes", ofAll);
        List<ConfigText> own = all.stream()
                .filter(file -> file.path().endsWith("/" + region + ".yaml"))
                .toList();
        ofAll.sorted().stream()
                .filter(problem -> own.isEmpty() || problem.at().path().contains("/" + region + "."))
                .forEach(problems::add);
        return read(config, own.isEmpty() ? all : own, types, governments, problems);
    }

    private static NodeConfig read(
            Path config, List<ConfigText> files, RecordTypes types, Governments governments, Problems problems) {
        for (OwnFeed own : OwnFeed.values()) {
            if (types.find(own.record()).isEmpty()) {
                problems.add(
                        Position.ofFile("config/records"),
                        "record type '" + own.record() + "' is missing, by which nodes tell the hub of themselves",
                        "Restore config/records/system/" + own.record() + ".yaml.");
            }
        }
        LayoutReader reader = new LayoutReader(types, problems);
        Map<String, Layout> layouts = reader.read(ConfigFolder.read(config, "feeds", problems));
        OwnTemplates templates = OwnTemplates.read(ConfigFolder.read(config, "routes", problems), problems);
        Map<String, Node> nodes = new NodeReader(layouts, reader.names(), governments, templates, problems).read(files);
        return new NodeConfig(nodes, layouts);
    }

    public Collection<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public Collection<Layout> layouts() {
        return List.copyOf(layouts.values());
    }

    /** The record types that some node brings. */
    public Set<String> fedRecords() {
        Set<String> fed = new TreeSet<>();
        Arrays.stream(OwnFeed.values()).map(OwnFeed::record).forEach(fed::add);
        nodes.values()
                .forEach(node -> node.feeds()
                        .forEach(feed -> fed.add(feed.layout().record().name())));
        return fed;
    }

    /**
     * The node of a region.
     *
     * @throws kr.chungbaek.wire.problem.ConfigException when no file describes it
     */
    public Node node(String region) {
        Node node = nodes.get(region);
        if (node == null) {
            Problems problems = new Problems();
            problems.unknown(Position.ofFile("config/nodes"), "node", region, nodes.keySet());
            problems.refuse();
            throw new IllegalStateException("an unknown node was let through");
        }
        return node;
    }
}
