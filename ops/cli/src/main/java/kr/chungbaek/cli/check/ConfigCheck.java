package kr.chungbaek.cli.check;

import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.parse.Overrides;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problems;

/**
 * Reads everything below a configuration folder as hub and spokes do.
 *
 * @param counts what was checked, for people
 */
record ConfigCheck(List<String> counts) {

    static ConfigCheck of(Path root, Problems problems) {
        Configuration configuration = Configuration.read(root, problems);
        Overrides.checkGovernments(
                configuration.ownValues(), configuration.governments().codes(), problems);
        NodeConfig nodes =
                NodeConfig.read(root, configuration.types().ofGovernments(), configuration.governments(), problems);
        return new ConfigCheck(List.of(
                configuration.types().ofGovernments().all().size() + " record types",
                configuration.tables().types().size() + " reference tables",
                configuration.scenarios().all().size() + " scenarios",
                configuration.ownValues().size() + " values of governments",
                nodes.layouts().size() + " feeds",
                nodes.nodes().size() + " nodes",
                configuration.governments().all().size() + " governments",
                configuration.calendar().holidays().size() + " holidays"));
    }
}
