package kr.chungbaek.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.parse.Overrides;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;

/**
 * Reads everything below a configuration folder as hub and spokes do.
 *
 * @param notes what is no mistake, but is likely not meant
 * @param counts what was checked, for people
 */
record ConfigCheck(List<Problem> notes, List<String> counts) {

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
        Set<String> fed =
                nodes.layouts().stream().map(layout -> layout.record().name()).collect(Collectors.toSet());
        for (CompiledScenario scenario : configuration.compiled()) {
            notes.addAll(scenario.notes());
            scenario.recordTypes().stream()
                    .filter(name -> !fed.contains(name))
                    .filter(name -> !configuration.types().get(name).isReference())
                    .map(name -> Problem.of(
                            scenario.scenario().at(),
                            "scenario '" + scenario.name() + "' reads '" + name + "', which no feed brings",
                            "Add a feed for it to config/feeds."))
                    .forEach(notes::add);
        }
        return notes.stream().sorted().toList();
    }
}
