package kr.chungbaek.cli.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.cli.node.NodeCheck;
import kr.chungbaek.scenario.example.ExampleCheck;
import kr.chungbaek.scenario.model.Scenario;
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
        List<Problem> notes = notes(configuration, new FitNotes(configuration, nodes, problems));
        checkScenarios(configuration, problems);
        NodeCheck.check(nodes, configuration.governments(), problems);
        return new ConfigCheck(notes, counts(configuration, nodes));
    }

    private static List<String> counts(Configuration configuration, NodeConfig nodes) {
        return List.of(
                configuration.types().ofGovernments().all().size() + " record types",
                configuration.tables().types().size() + " reference tables",
                configuration.scenarios().all().size() + " scenarios",
                configuration.ownValues().size() + " values of governments",
                nodes.layouts().size() + " feeds",
                nodes.nodes().size() + " nodes",
                configuration.governments().all().size() + " governments",
                configuration.calendar().holidays().size() + " holidays");
    }

    private static List<Problem> notes(Configuration configuration, FitNotes fit) {
        Stream<Problem> ofScenarios = configuration.compiled().stream().flatMap(scenario -> scenario.notes().stream());
        return Stream.concat(ofScenarios, fit.all()).sorted().toList();
    }

    /** What a scenario needs to be kept, and not to be judged. */
    private static void checkScenarios(Configuration configuration, Problems problems) {
        AreaCheck areas = new AreaCheck(problems);
        for (Scenario scenario : configuration.scenarios().all()) {
            areas.check(scenario);
            ExampleCheck.of(scenario).ifPresent(problems::add);
        }
    }
}
