package kr.chungbaek.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.parse.Overrides;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;

/**
 * Reads everything below a configuration folder as hub and spokes do.
 *
 * @param notes what is no mistake, but is likely not meant
 * @param counts what was checked, for people
 */
record ConfigCheck(List<Problem> notes, List<String> counts) {

    /** Alerts find their recipients in these records, whether a scenario reads them or not. */
    private static final String OFFICERS = "officer";

    static ConfigCheck of(Path root, Problems problems) {
        Configuration configuration = Configuration.read(root, problems);
        Overrides.checkGovernments(
                configuration.ownValues(), configuration.governments().codes(), problems);
        NodeConfig nodes =
                NodeConfig.read(root, configuration.types().ofGovernments(), configuration.governments(), problems);
        return new ConfigCheck(
                notes(configuration, nodes),
                List.of(
                        configuration.types().ofGovernments().all().size() + " record types",
                        configuration.tables().types().size() + " reference tables",
                        configuration.scenarios().all().size() + " scenarios",
                        configuration.ownValues().size() + " values of governments",
                        nodes.layouts().size() + " feeds",
                        nodes.nodes().size() + " nodes",
                        configuration.governments().all().size() + " governments",
                        configuration.calendar().holidays().size() + " holidays"));
    }

    private static List<Problem> notes(Configuration configuration, NodeConfig nodes) {
        List<Problem> notes = new ArrayList<>();
        Set<String> fed = nodes.fedRecords();
        for (CompiledScenario scenario : configuration.compiled()) {
            notes.addAll(scenario.notes());
            scenario.recordTypes().stream()
                    .map(configuration.types()::get)
                    .filter(type -> !type.isReference() && !fed.contains(type.name()))
                    .map(type -> unfed(scenario, type))
                    .forEach(notes::add);
        }
        notes.addAll(unused(configuration, nodes));
        return notes.stream().sorted().toList();
    }

    private static Problem unfed(CompiledScenario scenario, RecordType type) {
        return Problem.of(
                scenario.scenario().at(),
                "scenario '" + scenario.name() + "' reads '" + type.name() + "' (" + type.at()
                        + "), which no node's feed brings",
                "Add a layout for it to config/feeds and a feed to config/nodes.");
    }

    private static List<Problem> unused(Configuration configuration, NodeConfig nodes) {
        Set<String> read = configuration.compiled().stream()
                .flatMap(scenario -> scenario.recordTypes().stream())
                .collect(Collectors.toSet());
        Set<String> had = nodes.nodes().stream()
                .flatMap(node -> node.feeds().stream())
                .map(feed -> feed.layout().name())
                .collect(Collectors.toSet());
        List<Problem> notes = new ArrayList<>();
        for (Layout layout : nodes.layouts()) {
            RecordType type = layout.record();
            if (!had.contains(layout.name())) {
                notes.add(Problem.of(
                        layout.at(),
                        "no node has a feed of layout '" + layout.name() + "'",
                        "Add one to the nodes that have such a source, or remove the layout."));
            }
            if (!read.contains(type.name()) && !type.name().equals(OFFICERS)) {
                notes.add(Problem.of(
                        layout.at(),
                        "layout '" + layout.name() + "' brings '" + type.name() + "' (" + type.at()
                                + "), which no scenario reads",
                        "Remove its feeds while nobody needs them, or add a scenario."));
            }
        }
        return notes;
    }
}
