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
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.scenario.parse.Overrides;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.reference.ReferenceTables;
import kr.chungbaek.wire.yaml.ConfigText;

/**
 * Record types, scenarios and reference data of one folder.
 *
 * @param compiled the scenarios that have no mistake, in the order of their names
 * @param ownValues what governments have set for themselves in place of parameters
 */
public record Configuration(
        RecordTypes types,
        Scenarios scenarios,
        List<CompiledScenario> compiled,
        List<GovernmentValue> ownValues,
        ReferenceTables tables,
        Governments governments,
        BusinessCalendar calendar) {

    /** Stands for a file that is missing. */
    private static final ConfigText ABSENT = new ConfigText("", "");

    public Configuration {
        compiled = List.copyOf(compiled);
        ownValues = List.copyOf(ownValues);
    }

    /** @param root with {@code records} and {@code scenarios}; {@code reference} may be the project's */
    public static Configuration read(Path root, Problems problems) {
        return read(root, ConfigFolder.read(root, "scenarios", problems), problems);
    }

    /** The same with scenarios of one's choice. */
    public static Configuration read(Path root, Collection<ConfigText> scenarioFiles, Problems problems) {
        RecordTypes records = RecordTypeReader.read(ConfigFolder.read(root, "records", problems), problems);
        boolean ownReference = Files.isDirectory(root.resolve("reference"));
        Path reference = ownReference ? root : Home.config();
        ReferenceTables tables = tables(reference, records, ownReference ? problems : new Problems());
        RecordTypes types = records.and(tables.types(), tables.broken());
        Scenarios scenarios = ScenarioReader.read(scenarioFiles, types, problems);
        List<CompiledScenario> compiled = scenarios.all().stream()
                .map(scenario -> compile(scenario, types, problems))
                .flatMap(Optional::stream)
                .toList();
        return new Configuration(
                types,
                scenarios,
                compiled,
                ownValues(root, scenarios, problems),
                tables,
                governments(reference, problems),
                calendar(reference, problems));
    }

    /** Of the project's own tables, one whose name a record has here is left out. */
    private static ReferenceTables tables(Path root, RecordTypes records, Problems problems) {
        return ReferenceTables.read(
                ConfigFolder.read(root, "reference", problems),
                records,
                table -> ConfigFolder.readFile(root, "reference/" + table + ".csv", problems),
                problems);
    }

    /** Values of the project's own folder are for its own scenarios; of another folder's, those that are meant. */
    private static List<GovernmentValue> ownValues(Path root, Scenarios scenarios, Problems problems) {
        if (Files.isDirectory(root.resolve("parameters"))) {
            return Overrides.read(ConfigFolder.read(root, "parameters", problems), scenarios, problems);
        }
        List<ConfigText> files = ConfigFolder.read(Home.config(), "parameters", problems);
        return Overrides.read(files, scenarios, new Problems());
    }

    private static Optional<CompiledScenario> compile(Scenario scenario, RecordTypes types, Problems problems) {
        return ScenarioCompiler.compile(scenario, types, problems);
    }

    static Governments governments(Path root, Problems problems) {
        Optional<ConfigText> governments = ConfigFolder.readFile(root, "reference/governments.csv", problems);
        Optional<ConfigText> successions =
                ConfigFolder.readFile(root, "reference/government_successions.csv", problems);
        Problems found = new Problems();
        Governments read = Governments.read(governments.orElse(ABSENT), successions.orElse(ABSENT), found);
        addAll(found, problems);
        return read;
    }

    static BusinessCalendar calendar(Path root, Problems problems) {
        Optional<ConfigText> holidays = ConfigFolder.readFile(root, "reference/holidays.csv", problems);
        Problems found = new Problems();
        BusinessCalendar read = BusinessCalendar.read(holidays.orElse(ABSENT), found);
        addAll(found, problems);
        return read;
    }

    /** A file that is missing is told already, and not to be empty as well. */
    private static void addAll(Problems found, Problems problems) {
        found.sorted().stream()
                .filter(problem -> !problem.at().path().equals(ABSENT.path()))
                .forEach(problems::add);
    }
}
