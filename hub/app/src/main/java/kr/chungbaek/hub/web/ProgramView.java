package kr.chungbaek.hub.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.Explanation;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * A program's guide.
 *
 * @param said what it compares, as a sentence
 * @param records titles of the record types that it reads, by name
 * @param opens examples in which it asks for a check
 * @param quiet examples in which it does not, though it may seem that it should
 * @param waits examples in which it is too early to say
 */
record ProgramView(
        String name,
        Bilingual title,
        Bilingual why,
        Bilingual basis,
        Bilingual said,
        Map<String, Bilingual> records,
        List<Value> parameters,
        List<Bilingual> check,
        List<String> opens,
        List<String> quiet,
        List<String> waits) {

    /** A parameter's value from a day on. */
    record Value(String name, String value, String from) {}

    static ProgramView of(CompiledScenario compiled, RecordTypes types) {
        Scenario scenario = compiled.scenario();
        return new ProgramView(
                scenario.name(),
                scenario.title(),
                scenario.why(),
                scenario.basis(),
                Explanation.of(compiled),
                records(scenario, types),
                values(scenario),
                scenario.caseRule().check(),
                stories(scenario, Outcome.OPEN),
                stories(scenario, Outcome.NO_CASE),
                stories(scenario, Outcome.WAITING));
    }

    private static Map<String, Bilingual> records(Scenario scenario, RecordTypes types) {
        Map<String, Bilingual> records = new LinkedHashMap<>();
        scenario.recordNames().forEach(name -> types.find(name).ifPresent(type -> records.put(name, type.title())));
        return records;
    }

    private static List<Value> values(Scenario scenario) {
        return scenario.parameters().stream()
                .flatMap(parameter -> parameter.values().stream()
                        .map(value -> new Value(
                                parameter.name(),
                                value.text(),
                                value.validFrom().map(Object::toString).orElse(""))))
                .toList();
    }

    private static List<String> stories(Scenario scenario, Outcome outcome) {
        return scenario.examplesThatBeginWith(outcome).stream().map(Example::it).toList();
    }
}
