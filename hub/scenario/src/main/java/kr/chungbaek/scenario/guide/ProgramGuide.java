package kr.chungbaek.scenario.guide;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.Comparison;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Area;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What one program compares, by which law, and what an officer should look at. The pages of the hub and the guide in the
 * documentation show the same.
 *
 * @param records titles of the record types that it reads, by name
 * @param tables the reference tables whose rows decide
 * @param values of parameters, each from a day on
 * @param examples those that are tested, by what they come to in the end; without those there are none of
 */
public record ProgramGuide(
        Scenario scenario,
        Bilingual area,
        Comparison comparison,
        Map<String, Bilingual> records,
        List<Table> tables,
        List<Value> values,
        Map<Outcome, List<String>> examples) {

    /** @param file where its rows stand, within the project */
    public record Table(String name, Bilingual title, String file) {}

    /** @param from the first day on which it holds; empty where it always does */
    public record Value(String name, Bilingual title, String value, String from) {}

    public static ProgramGuide of(CompiledScenario compiled, RecordTypes types) {
        Scenario scenario = compiled.scenario();
        return new ProgramGuide(
                scenario,
                Area.titleOf(scenario.area()),
                compiled.comparison(),
                records(scenario, types),
                tables(compiled, types),
                scenario.parameters().stream()
                        .flatMap(parameter -> values(parameter).stream())
                        .toList(),
                examples(scenario));
    }

    /** Programs by their area, in the order of the catalogue; those of one by name. */
    public static Map<String, List<Scenario>> byArea(Collection<CompiledScenario> compiled) {
        return compiled.stream()
                .map(CompiledScenario::scenario)
                .sorted(Comparator.comparing(Scenario::name))
                .collect(Collectors.groupingBy(Scenario::area, () -> new TreeMap<>(Area.order()), Collectors.toList()));
    }

    private static Map<String, Bilingual> records(Scenario scenario, RecordTypes types) {
        Map<String, Bilingual> records = new LinkedHashMap<>();
        scenario.recordNames()
                .forEach(name -> types.find(name)
                        .filter(type -> !type.isReference())
                        .ifPresent(type -> records.put(name, type.title())));
        return records;
    }

    private static List<Table> tables(CompiledScenario compiled, RecordTypes types) {
        return compiled.recordTypes().stream()
                .flatMap(name -> types.find(name).stream())
                .filter(RecordType::isReference)
                .map(type -> new Table(type.name(), type.title(), "config/reference/" + type.name() + ".csv"))
                .toList();
    }

    private static List<Value> values(Parameter parameter) {
        return parameter.values().stream()
                .map(value -> new Value(
                        parameter.name(),
                        parameter.title(),
                        value.text(),
                        value.validFrom().map(Object::toString).orElse("")))
                .toList();
    }

    private static Map<Outcome, List<String>> examples(Scenario scenario) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> !scenario.examplesThatEndWith(outcome).isEmpty())
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> scenario.examplesThatEndWith(outcome).stream()
                                .map(Example::it)
                                .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
