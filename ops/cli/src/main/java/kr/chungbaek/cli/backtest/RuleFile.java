package kr.chungbaek.cli.backtest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** The file of the rule that is tried. */
final class RuleFile {

    private RuleFile() {}

    /** @throws Refusal when it is not there */
    static Optional<ConfigText> read(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("cb: there is no file '" + file + "'.");
        }
        Path whole = file.toAbsolutePath();
        return ConfigFolder.readFile(whole.getParent(), String.valueOf(whole.getFileName()), problems)
                .map(text -> new ConfigText(file.toString(), text.text()));
    }

    /** The scenario's file in a configuration folder; none when there it has none. */
    static Optional<ConfigText> configured(Path config, String scenario, Problems problems) {
        Pattern first = Pattern.compile("(?m)^scenario:\\s*['\"]?" + Pattern.quote(scenario) + "['\"]?\\s*(#.*)?$");
        return ConfigFolder.read(config, "scenarios", problems).stream()
                .filter(file -> first.matcher(file.text()).find())
                .findFirst();
    }
}
