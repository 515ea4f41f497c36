package kr.chungbaek.scenario.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.ParameterType;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads {@code params}: a value that always holds, or values by the date from which they hold. */
final class ParameterReader {

    private static final int MOST_DIGITS = 18;

    private final String scenario;
    private final Map<String, Bilingual> titles;
    private final Problems problems;

    ParameterReader(String scenario, Map<String, Bilingual> titles, Problems problems) {
        this.scenario = scenario;
        this.titles = Map.copyOf(titles);
        this.problems = problems;
    }

    List<Parameter> read(YamlMap params) {
        List<Parameter> parameters = new ArrayList<>();
        params.entries().forEach(entry -> read(entry).ifPresent(parameters::add));
        return parameters;
    }

    private Optional<Parameter> read(YamlMap.Entry entry) {
        List<Parameter.Value> values = new ArrayList<>();
        Set<ParameterType> types = new LinkedHashSet<>();
        if (entry.value() instanceof YamlScalar value) {
            types.add(typeOf(value));
            values.add(new Parameter.Value(Optional.empty(), value.text()));
        } else {
            for (YamlMap.Entry dated : ((YamlMap) entry.value()).entries()) {
                YamlScalar value = (YamlScalar) dated.value();
                types.add(typeOf(value));
                values.add(new Parameter.Value(date(dated.key()), value.text()));
            }
        }
        return parameter(entry.key(), types, values);
    }

    private Optional<Parameter> parameter(YamlScalar name, Set<ParameterType> types, List<Parameter.Value> values) {
        if (values.isEmpty()) {
            problems.add(name.at(), "parameter '" + name.text() + "' has no value", "Give it one.");
            // Also without one it exists, so that what reads it is not told as a mistake of its own.
            types.add(ParameterType.WHOLE);
            values.add(new Parameter.Value(Optional.empty(), "0"));
        }
        if (common(types).isEmpty()) {
            problems.add(
                    name.at(),
                    "parameter '" + name.text() + "' has values of different kinds",
                    "Give only numbers, only texts or only dates.");
        }
        // Also with a mistake it has a type, so that what reads it is not told as a mistake of its own.
        ParameterType type = common(types).orElse(types.iterator().next());
        values.stream()
                .filter(value -> value.text().replaceAll("\\D", "").length() > MOST_DIGITS && type.isNumber())
                .forEach(value -> problems.add(
                        name.at(),
                        "'" + value.text() + "' of parameter '" + name.text() + "' has more than " + MOST_DIGITS
                                + " digits",
                        "Give a smaller number."));
        Bilingual title = titles.getOrDefault(name.text(), Bilingual.of(name.text()));
        values.sort(Comparator.comparing(value -> value.validFrom().orElse(LocalDate.MIN)));
        return Optional.of(new Parameter(scenario, name.text(), title, type, values, name.at()));
    }

    private Optional<LocalDate> date(YamlScalar key) {
        return Dates.read(key, problems);
    }

    private static Optional<ParameterType> common(Set<ParameterType> types) {
        if (types.equals(EnumSet.of(ParameterType.WHOLE, ParameterType.DECIMAL))) {
            return Optional.of(ParameterType.DECIMAL);
        }
        return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
    }

    private static ParameterType typeOf(YamlScalar value) {
        String text = value.text();
        if (!value.plain()) {
            return ParameterType.TEXT;
        }
        if (text.matches("-?\\d+")) {
            return ParameterType.WHOLE;
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return ParameterType.DECIMAL;
        }
        if (text.equals("true") || text.equals("false")) {
            return ParameterType.TRUTH;
        }
        return isDate(text) ? ParameterType.DATE : ParameterType.TEXT;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
