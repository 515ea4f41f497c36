package kr.chungbaek.scenario.parse;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Scenarios;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the files of {@code config/scenarios}. */
public final class ScenarioReader {

    private final RecordTypes types;
    private final Problems problems;
    private final Set<String> broken = new HashSet<>();

    private ScenarioReader(RecordTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** All scenarios without a mistake; {@code problems} tell every mistake of the others. */
    public static Scenarios read(Collection<ConfigText> files, RecordTypes types, Problems problems) {
        ScenarioReader reader = new ScenarioReader(types, problems);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (ConfigText file : files) {
            reader.read(file).ifPresent(scenario -> {
                Scenario first = scenarios.putIfAbsent(scenario.name(), scenario);
                if (first != null) {
                    String what = "scenario '" + scenario.name() + "' is also defined at " + first.at();
                    problems.add(scenario.at(), what, "Rename or remove one of them.");
                }
            });
        }
        return new Scenarios(List.copyOf(scenarios.values()), reader.broken);
    }

    /** The parts of the right shape, when the rest can be checked without the others. */
    private Optional<YamlMap> sound(YamlMap map) {
        int before = problems.count();
        CommaCheck.check(map, problems);
        if (problems.count() > before) {
            // Pieces of an expression would be told as unknown keys, too.
            return Optional.empty();
        }
        ShapeCheck.matches(map, ScenarioShape.FILE, problems);
        return SoundParts.of(map);
    }

    private Optional<Scenario> read(ConfigText file) {
        int before = problems.count();
        Optional<YamlMap> whole = YamlReader.read(file, problems);
        Optional<Scenario> scenario =
                whole.flatMap(this::sound).map(map -> new ScenarioBuilder(types, problems).build(map));
        scenario.ifPresent(built -> ScenarioCompiler.compile(built, types, problems));
        if (problems.count() == before) {
            return scenario;
        }
        whole.flatMap(map -> map.find("scenario"))
                .filter(YamlScalar.class::isInstance)
                .ifPresent(name -> broken.add(((YamlScalar) name).text()));
        return Optional.empty();
    }
}
