package kr.chungbaek.cli.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;

/**
 * What is no mistake of a file, but does not fit what other files say. Nothing is said of what a file with a mistake may
 * hold: whoever follows such a note would remove what is needed.
 */
final class FitNotes {

    /** Alerts find their recipients in these records, whether a scenario reads them or not. */
    private static final String OFFICERS = "officer";
    /** Of fewer nodes it says nothing that one of them is otherwise. */
    private static final int LEAST_NODES = 3;

    private final List<CompiledScenario> scenarios;
    private final Configuration configuration;
    private final NodeConfig nodes;
    private final boolean rulesAreRead;
    private final boolean nodesAreRead;

    FitNotes(Configuration configuration, NodeConfig nodes, Problems problems) {
        Set<String> broken = problems.sorted().stream()
                .map(problem -> problem.at().path().split("/"))
                .filter(path -> path.length > 1)
                .map(path -> path[1])
                .collect(Collectors.toSet());
        this.scenarios = configuration.compiled();
        this.configuration = configuration;
        this.nodes = nodes;
        this.rulesAreRead = Stream.of("scenarios", "records", "reference").noneMatch(broken::contains);
        this.nodesAreRead = Stream.of("nodes", "feeds", "routes", "records").noneMatch(broken::contains);
    }

    Stream<Problem> all() {
        Stream<Problem> ofNodes =
                nodesAreRead ? Stream.of(unfed(), unused(), lacking()).flatMap(List::stream) : Stream.empty();
        return Stream.concat(ofNodes, rulesAreRead ? unread() : Stream.empty());
    }

    private List<Problem> unfed() {
        Set<String> fed = nodes.fedRecords();
        List<Problem> notes = new ArrayList<>();
        for (CompiledScenario scenario : scenarios) {
            scenario.recordTypes().stream()
                    .map(configuration.types()::get)
                    .filter(type -> !type.isReference() && !fed.contains(type.name()))
                    .map(type -> unfed(scenario, type))
                    .forEach(notes::add);
        }
        return notes;
    }

    private static Problem unfed(CompiledScenario scenario, RecordType type) {
        return Problem.of(
                scenario.scenario().at(),
                "scenario '" + scenario.name() + "' reads '" + type.name() + "' (" + type.at()
                        + "), which no node's feed brings",
                "Add a layout for it to config/feeds and a feed to config/nodes.");
    }

    private List<Problem> unused() {
        return nodes.layouts().stream()
                .filter(layout -> nodes.nodes().stream().noneMatch(node -> has(node, layout)))
                .map(layout -> Problem.of(
                        layout.at(),
                        "no node has a feed of layout '" + layout.name() + "', which brings '"
                                + layout.record().name() + "' ("
                                + layout.record().at() + ")" + readers(layout),
                        "Add one to 'feeds' in config/nodes where the region has such a source, or remove the layout."))
                .toList();
    }

    private String readers(Layout layout) {
        List<String> readers = scenariosOf(layout);
        return readers.isEmpty() ? "" : " for " + String.join(", ", readers);
    }

    private List<Problem> lacking() {
        Collection<Node> all = nodes.nodes();
        List<Problem> notes = new ArrayList<>();
        for (Layout layout : nodes.layouts()) {
            List<Node> without = all.stream().filter(node -> !has(node, layout)).toList();
            List<String> readers = scenariosOf(layout);
            // The same records may come to it in another way.
            if (all.size() >= LEAST_NODES
                    && without.size() == 1
                    && !readers.isEmpty()
                    && !brings(without.get(0), layout)) {
                notes.add(lacking(without.get(0), layout, readers));
            }
        }
        return notes;
    }

    private static Problem lacking(Node node, Layout layout, List<String> readers) {
        return Problem.of(
                node.at(),
                "node '" + node.region() + "' has no feed of layout '" + layout.name() + "' (" + layout.at()
                        + "), which all other nodes have: nothing is judged there by " + String.join(", ", readers),
                "Add one to 'feeds', if the region has such a source.");
    }

    private Stream<Problem> unread() {
        return nodes.layouts().stream()
                .filter(layout -> !layout.record().name().equals(OFFICERS))
                .filter(layout -> scenariosOf(layout).isEmpty())
                .map(layout -> Problem.of(
                        layout.at(),
                        "layout '" + layout.name() + "' brings '"
                                + layout.record().name() + "' ("
                                + layout.record().at() + "), which no scenario reads",
                        "Remove its feeds while nobody needs them, or add a scenario."));
    }

    private List<String> scenariosOf(Layout layout) {
        return scenarios.stream()
                .filter(scenario ->
                        scenario.recordTypes().contains(layout.record().name()))
                .map(CompiledScenario::name)
                .toList();
    }

    private static boolean has(Node node, Layout layout) {
        return node.feeds().stream().anyMatch(feed -> feed.layout().name().equals(layout.name()));
    }

    private static boolean brings(Node node, Layout layout) {
        String type = layout.record().name();
        return node.feeds().stream()
                .anyMatch(feed -> feed.layout().record().name().equals(type));
    }
}
