package kr.chungbaek.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.cli.Home;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.scenario.parse.Overrides;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.yaml.ConfigText;

/**
 * Record types, scenarios and reference data of one folder.
 *
 * @param compiled the scenarios that have no mistake, in the order of their names
 */
public record Configuration(
        RecordTypes types,
        Scenarios scenarios,
        List<CompiledScenario> compiled,
        Governments governments,
        BusinessCalendar calendar) {

    public Configuration {
        compiled = List.copyOf(compiled);
    }

    /** @param root with {@code records} and {@code scenarios}; {@code reference} may be the project's */
    public static Configuration read(Path root, Problems problems) {
        return read(root, ConfigFolder.read(root, "scenarios", problems), problems);
    }

    /** The same with scenarios of one's choice. */
    public static Configuration read(Path root, Collection<ConfigText> scenarioFiles, Problems problems) {
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(root, "records", problems), problems);
        Scenarios scenarios = ScenarioReader.read(scenarioFiles, types, problems);
        Overrides.refuse(ConfigFolder.read(root, "parameters", problems), problems);
        List<CompiledScenario> compiled = scenarios.all().stream()
                .map(scenario -> compile(scenario, types, problems))
                .flatMap(Optional::stream)
                .toList();
        Path reference = Files.isDirectory(root.resolve("reference")) ? root : Home.config();
        return new Configuration(
                types, scenarios, compiled, governments(reference, problems), calendar(reference, problems));
    }

    private static Optional<CompiledScenario> compile(Scenario scenario, RecordTypes types, Problems problems) {
        return ScenarioCompiler.compile(scenario, types, problems);
    }

    private static Governments governments(Path root, Problems problems) {
        return Governments.read(
                file(root, "reference/governments.csv", problems),
                file(root, "reference/government_successions.csv", problems),
                problems);
    }

    private static BusinessCalendar calendar(Path root, Problems problems) {
        return BusinessCalendar.read(file(root, "reference/holidays.csv", problems), problems);
    }

    private static ConfigText file(Path root, String path, Problems problems) {
        return ConfigFolder.readFile(root, path, problems).orElse(new ConfigText(path, ""));
    }
}
