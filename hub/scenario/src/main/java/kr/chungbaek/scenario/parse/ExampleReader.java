package kr.chungbaek.scenario.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.ExampleRow;
import kr.chungbaek.scenario.model.ExampleStep;
import kr.chungbaek.scenario.model.Expectation;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Reads {@code examples}. */
final class ExampleReader {

    private final RowReader rows;
    private final Problems problems;

    ExampleReader(RecordTypes types, Problems problems) {
        this.rows = new RowReader(types, problems);
        this.problems = problems;
    }

    List<Example> read(YamlList examples) {
        return examples.items().stream()
                .map(YamlMap.class::cast)
                .map(this::example)
                .toList();
    }

    private Example example(YamlMap example) {
        List<ExampleStep> steps = new ArrayList<>();
        step(example).ifPresent(steps::add);
        example.findList("then")
                .ifPresent(then ->
                        then.items().forEach(later -> step((YamlMap) later).ifPresent(step -> inOrder(steps, step))));
        return new Example(example.scalar("it").text(), steps, example.at());
    }

    private void inOrder(List<ExampleStep> steps, ExampleStep step) {
        if (!steps.isEmpty() && step.asOf().isBefore(steps.get(steps.size() - 1).asOf())) {
            problems.add(
                    step.at(),
                    "'as-of' " + step.asOf() + " lies before that of the step before",
                    "Give a day on or after " + steps.get(steps.size() - 1).asOf() + ".");
        }
        steps.add(step);
    }

    private Optional<ExampleStep> step(YamlMap step) {
        List<ExampleRow> records = new ArrayList<>();
        step.findMap("given").ifPresent(given -> records.addAll(rows.put(given)));
        step.findMap("deleted").ifPresent(deleted -> records.addAll(rows.deleted(deleted)));
        Optional<Expectation> expect = expectation(step.find("expect").orElseThrow());
        YamlScalar asOf = step.scalar("as-of");
        Optional<LocalDate> day = Dates.read(asOf, problems);
        return day.flatMap(date -> expect.map(outcome -> new ExampleStep(records, date, outcome, asOf.at())));
    }

    private Optional<Expectation> expectation(YamlValue value) {
        if (value instanceof YamlScalar scalar) {
            return Optional.of(Expectation.of(Outcome.of(scalar.text())));
        }
        YamlMap map = (YamlMap) value;
        int before = problems.count();
        Expectation expectation = new Expectation(
                map.findScalar("case").map(YamlScalar::text).map(Outcome::of).orElse(Outcome.OPEN),
                map.findScalar("due").flatMap(due -> Dates.read(due, problems)),
                map.findScalar("amount").map(amount -> Long.parseLong(amount.text())),
                map.findScalar("case_key").map(YamlScalar::text));
        return problems.count() == before ? Optional.of(expectation) : Optional.empty();
    }
}
