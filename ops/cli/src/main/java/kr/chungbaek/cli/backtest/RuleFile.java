package kr.chungbaek.cli.backtest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** Finds the file of a scenario. */
final class RuleFile {

    private RuleFile() {}

    /** The scenario's file in a configuration folder; none when there it has none. */
    static Optional<ConfigText> configured(Path config, String scenario, Problems problems) {
        Pattern first = Pattern.compile("(?m)^scenario:\\s*['\"]?" + Pattern.quote(scenario) + "['\"]?\\s*(#.*)?$");
        return ConfigFolder.read(config, "scenarios", problems).stream()
                .filter(file -> first.matcher(file.text()).find())
                .findFirst();
    }
}
