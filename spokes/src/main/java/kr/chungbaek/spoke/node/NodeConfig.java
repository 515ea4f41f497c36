package kr.chungbaek.spoke.node;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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

/** All node files and layouts of a configuration folder. */
public final class NodeConfig {

    /** The feed by which a node tells the hub what became of an alert. Every node has it, none configures it. */
    public static final String RECEIPTS = "alert-receipts";

    /** Its record type. */
    public static final String RECEIPT_RECORD = "alert_receipt";

    /** The record types by which a node tells which keys of tokens it has, and what of one key is what of the next. */
    public static final List<String> TOKEN_RECORDS = List.of("token_keys", "token_pair");

    /** Before any alert was sent. */
    public static final LocalDate RECEIPTS_SINCE = LocalDate.of(2026, 1, 1);

    /** How late receipts may be. */
    public static final Duration RECEIPTS_PROMISE = Duration.ofDays(1);

    private final Map<String, Node> nodes;
    private final Map<String, Layout> layouts;

    private NodeConfig(Map<String, Node> nodes, Map<String, Layout> layouts) {
        this.nodes = nodes;
        this.layouts = layouts;
    }

    /** What could be read; {@code problems} tell all that is wrong with the rest. */
    public static NodeConfig read(Path config, RecordTypes types, Governments governments, Problems problems) {
        if (types.find(RECEIPT_RECORD).isEmpty()) {
            problems.add(
                    Position.ofFile("config/records"),
                    "record type '" + RECEIPT_RECORD + "' is missing, by which nodes report what became of alerts",
                    "Restore config/records/system/alert_receipt.yaml.");
        }
        for (String record : TOKEN_RECORDS) {
            if (types.find(record).isEmpty()) {
                problems.add(
                        Position.ofFile("config/records"),
                        "record type '" + record + "' is missing, by which nodes tell of the keys of tokens",
                        "Restore config/records/system/" + record + ".yaml.");
            }
        }
        LayoutReader reader = new LayoutReader(types, problems);
        Map<String, Layout> layouts = reader.read(ConfigFolder.read(config, "feeds", problems));
        OwnTemplates templates = OwnTemplates.read(ConfigFolder.read(config, "routes", problems), problems);
        Map<String, Node> nodes = new NodeReader(layouts, reader.names(), governments, templates, problems)
                .read(ConfigFolder.read(config, "nodes", problems));
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
        fed.add(RECEIPT_RECORD);
        fed.addAll(TOKEN_RECORDS);
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
