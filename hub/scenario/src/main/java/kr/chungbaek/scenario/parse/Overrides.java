package kr.chungbaek.scenario.parse;

import static kr.chungbaek.wire.yaml.Shape.either;
import static kr.chungbaek.wire.yaml.Shape.mapOf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.Shape;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the files of {@code config/parameters}: what a government has set for itself, in a file of its code. */
public final class Overrides {

    /** {@code LF-01: { to_hour: { 2025-01-01: 7 } }}. */
    private static final Shape FILE = mapOf(
            ScenarioShape.SCENARIO,
            mapOf(ScenarioShape.NAME, either(new Shape.Any(), mapOf(ScenarioShape.DATE, new Shape.Any()))));

    private static final String ENDING = ".yaml";

    private final Scenarios scenarios;
    private final Problems problems;
    private final List<GovernmentValue> values = new ArrayList<>();

    private Overrides(Scenarios scenarios, Problems problems) {
        this.scenarios = scenarios;
        this.problems = problems;
    }

    /** All values without a mistake; {@code problems} tell every mistake of the others. */
    public static List<GovernmentValue> read(Collection<ConfigText> files, Scenarios scenarios, Problems problems) {
        Overrides reader = new Overrides(scenarios, problems);
        files.forEach(reader::read);
        return List.copyOf(reader.values);
    }

    private void read(ConfigText file) {
        Optional<YamlMap> whole =
                YamlReader.read(file, problems).filter(map -> ShapeCheck.matches(map, FILE, problems));
        whole.ifPresent(map -> map.entries().forEach(entry -> read(government(file), entry)));
    }

    private static String government(ConfigText file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ENDING.length());
    }

    private void read(String government, YamlMap.Entry entry) {
        YamlScalar name = entry.key();
        Optional<Scenario> scenario = scenarios.find(name.text());
        if (scenario.isEmpty() && scenarios.broken().contains(name.text())) {
            problems.addFollowUp();
            return;
        }
        if (scenario.isEmpty()) {
            List<String> names = scenarios.all().stream().map(Scenario::name).toList();
            problems.unknown(name.at(), "scenario", name.text(), names);
            return;
        }
        YamlMap params = (YamlMap) entry.value();
        for (Parameter own : new ParameterReader(name.text(), Map.of(), problems).read(params)) {
            find(scenario.get(), own).filter(given -> fits(given, own)).ifPresent(given -> add(government, own));
        }
    }

    private Optional<Parameter> find(Scenario scenario, Parameter own) {
        Optional<Parameter> found = scenario.parameters().stream()
                .filter(one -> one.name().equals(own.name()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> names =
                    scenario.parameters().stream().map(Parameter::name).toList();
            problems.unknown(own.at(), "in scenario '" + scenario.name() + "' the parameter", own.name(), names);
        }
        return found;
    }

    private boolean fits(Parameter given, Parameter own) {
        boolean fits = given.type() == own.type()
                || given.type().isNumber() && own.type().isNumber();
        if (!fits) {
            problems.add(
                    own.at(),
                    "parameter '" + own.name() + "' is another kind of value than in scenario '" + own.scenario()
                            + "' (" + given.values().get(0).text() + ")",
                    "Give one of the same kind.");
        }
        return fits;
    }

    private void add(String government, Parameter own) {
        own.values()
                .forEach(value -> values.add(new GovernmentValue(
                        government, own.scenario(), own.name(), value.validFrom(), value.text(), own.at())));
    }

    /** Tells files that are named after no government. */
    public static void checkGovernments(
            Collection<GovernmentValue> values, Collection<String> known, Problems problems) {
        values.stream()
                // A list of governments that could not be read is told already.
                .filter(value -> !known.isEmpty() && !known.contains(value.government()))
                .map(value -> value.at().path() + "|" + value.government())
                .distinct()
                .map(text -> text.split("\\|"))
                .forEach(file -> problems.add(
                        Position.ofFile(file[0]),
                        "there is no government '" + file[1] + "'",
                        "Name the file after a code of reference/governments.csv, as in 41110.yaml."));
    }
}
