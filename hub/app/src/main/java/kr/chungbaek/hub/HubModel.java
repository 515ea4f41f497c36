package kr.chungbaek.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.scenario.parse.Overrides;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.ConfigException;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.reference.ReferenceTables;

/**
 * All of the configuration that the hub works by, checked.
 *
 * @param ownValues what governments have set for themselves in place of parameters
 */
public record HubModel(
        RecordTypes types,
        List<CompiledScenario> scenarios,
        List<GovernmentValue> ownValues,
        ReferenceTables tables,
        Governments governments,
        BusinessCalendar calendar) {

    public HubModel {
        scenarios = List.copyOf(scenarios);
        ownValues = List.copyOf(ownValues);
    }

    /**
     * Reads a configuration folder.
     *
     * @throws ConfigException with every problem there is
     */
    public static HubModel read(Path config) {
        Problems problems = new Problems();
        HubModel model = read(config, problems);
        problems.refuse();
        return model;
    }

    /** What could be read; {@code problems} tell what is wrong with the rest. */
    public static HubModel read(Path config, Problems problems) {
        RecordTypes records = RecordTypeReader.read(ConfigFolder.read(config, "records", problems), problems);
        ReferenceTables tables = ReferenceTables.read(
                ConfigFolder.read(config, "reference", problems),
                records,
                table -> ConfigFolder.readFile(config, "reference/" + table + ".csv", problems),
                problems);
        RecordTypes types = records.and(tables.types(), tables.broken());
        Governments governments = Governments.read(
                ConfigFolder.readFile(config, "reference/governments.csv"),
                ConfigFolder.readFile(config, "reference/government_successions.csv"),
                problems);
        BusinessCalendar calendar =
                BusinessCalendar.read(ConfigFolder.readFile(config, "reference/holidays.csv"), problems);
        Scenarios scenarios = ScenarioReader.read(ConfigFolder.read(config, "scenarios", problems), types, problems);
        List<GovernmentValue> ownValues =
                Overrides.read(ConfigFolder.read(config, "parameters", problems), scenarios, problems);
        Overrides.checkGovernments(ownValues, governments.codes(), problems);
        List<CompiledScenario> compiled = scenarios.all().stream()
                .map(scenario -> ScenarioCompiler.compile(scenario, types, problems))
                .flatMap(Optional::stream)
                .toList();
        return new HubModel(types, compiled, ownValues, tables, governments, calendar);
    }

    /** The region of a government; the nation's for a code that nobody knows. */
    public String region(String government) {
        return governments
                .find(Objects.requireNonNull(government))
                .map(one -> one.region())
                .orElse("nation");
    }
}
