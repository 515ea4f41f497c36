package kr.chungbaek.scenario.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.ExampleStep;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.record.RecordTypes;

/**
 * Plays one example. All orders are played at once, each in a government of its own, because matching never leaves a
 * government; where it may, or where the example names governments, they are played one after the other.
 */
final class ExamplePlay {

    private final CompiledScenario scenario;
    private final Example example;
    private final ExampleStage stage;
    private final List<List<Delivery>> steps;
    private final List<Variant> variants;
    private final Map<Integer, Boolean> stood = new HashMap<>();
    private final Map<Integer, Problem> failures = new HashMap<>();

    private ExamplePlay(
            CompiledScenario scenario,
            Example example,
            ExampleStage stage,
            List<List<Delivery>> steps,
            List<Variant> variants) {
        this.scenario = scenario;
        this.example = example;
        this.stage = stage;
        this.steps = steps;
        this.variants = variants;
    }

    /** In every order of arrival. */
    static ExamplePlay everyWay(CompiledScenario scenario, Example example, RecordTypes types, ExampleStage stage) {
        List<List<Delivery>> steps = ExampleRecords.of(scenario.scenario(), example, types);
        return new ExamplePlay(scenario, example, stage, steps, Variants.of(steps));
    }

    /** In the order of the file. */
    static ExamplePlay once(CompiledScenario scenario, Example example, RecordTypes types, ExampleStage stage) {
        List<List<Delivery>> steps = ExampleRecords.of(scenario.scenario(), example, types);
        return new ExamplePlay(scenario, example, stage, steps, List.of(Variant.asWritten(steps)));
    }

    ExampleResult play() {
        if (isAlone()) {
            variants.forEach(variant -> play(List.of(variant)));
        } else {
            play(variants);
        }
        List<Problem> found = failures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return new ExampleResult(example, variants.size(), found);
    }

    private boolean isAlone() {
        boolean pairs = scenario.scenario()
                .subject()
                .with()
                .filter(with -> with.reach().isNation())
                .isPresent();
        boolean nation = scenario.scenario().related().stream()
                .anyMatch(set -> set.reach().isNation());
        boolean named = example.steps().stream()
                .flatMap(step -> step.rows().stream())
                .anyMatch(row -> row.government().isPresent());
        return pairs || nation || named;
    }

    private void play(List<Variant> together) {
        stage.reset(scenario);
        for (int step = 0; step < steps.size(); step++) {
            List<Judgement> judged = arrive(together, step);
            Map<String, List<Judgement>> byGovernment =
                    judged.stream().collect(Collectors.groupingBy(Judgement::government));
            for (Variant variant : together) {
                List<Judgement> own = together.size() == 1
                        ? judged
                        : byGovernment.getOrDefault(variant.government(ExampleRecords.GOVERNMENT), List.of());
                compare(variant, step, own);
            }
        }
    }

    /** One record of every variant after the other, and a look at the engine after each. */
    private List<Judgement> arrive(List<Variant> together, int step) {
        ExampleStep asked = example.steps().get(step);
        boolean alone = variants.size() == 1;
        for (int place = 0; place < steps.get(step).size(); place++) {
            List<Delivery> deliveries = new ArrayList<>();
            for (Variant variant : together) {
                Delivery delivery =
                        steps.get(step).get(variant.orders().get(step).get(place));
                Delivery moved = together.size() == 1 ? delivery : moved(delivery, variant);
                for (int time = 0; time < variant.times(); time++) {
                    deliveries.add(moved);
                }
            }
            stage.deliver(deliveries);
            if (!alone) {
                stage.judge(asked.asOf());
            }
        }
        return stage.judge(asked.asOf());
    }

    private static Delivery moved(Delivery delivery, Variant variant) {
        Entry entry = delivery.entry();
        return new Delivery(
                delivery.type(), new Entry(entry.operation(), variant.government(entry.government()), entry.values()));
    }

    private void compare(Variant variant, int step, List<Judgement> judgements) {
        Actual actual = new Actual(judgements, stood.getOrDefault(variant.number(), false));
        stood.put(variant.number(), actual.stands());
        ExampleStep asked = example.steps().get(step);
        if (!actual.fits(asked.expect())) {
            String what = "example '%s' expects %s on %s, but finds %s%s"
                    .formatted(
                            example.it(),
                            asked.expect().describe(),
                            asked.asOf(),
                            actual,
                            variant.number() == 1 ? "" : variant.describe(step));
            failures.putIfAbsent(step, Problem.of(asked.at(), what, "Correct the rule or the example."));
        }
    }
}
