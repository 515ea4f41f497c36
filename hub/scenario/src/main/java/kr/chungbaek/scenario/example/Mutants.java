package kr.chungbaek.scenario.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Subject;

/** All scenarios that differ from one in a single number or comparison of its rule. */
final class Mutants {

    private final Scenario scenario;
    private final List<Mutant> found = new ArrayList<>();

    private Mutants(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Mutant> of(Scenario scenario) {
        Mutants mutants = new Mutants(scenario);
        mutants.collect();
        return List.copyOf(mutants.found);
    }

    private void collect() {
        for (int index = 0; index < scenario.subject().records().size(); index++) {
            int place = index;
            scenario.subject()
                    .records()
                    .get(index)
                    .where()
                    .ifPresent(where -> change(
                            where,
                            other -> with(
                                    scenario.parameters(),
                                    scenario.subject().where(place, other),
                                    scenario.related(),
                                    scenario.due(),
                                    scenario.raise(),
                                    scenario.amount())));
        }
        scenario.subject()
                .with()
                .ifPresent(with -> with.where()
                        .ifPresent(where -> change(
                                where,
                                other -> with(
                                        scenario.parameters(),
                                        scenario.subject().with(with.where(other)),
                                        scenario.related(),
                                        scenario.due(),
                                        scenario.raise(),
                                        scenario.amount()))));
        for (int index = 0; index < scenario.related().size(); index++) {
            int place = index;
            scenario.related()
                    .get(index)
                    .where()
                    .ifPresent(where -> change(
                            where,
                            other -> with(
                                    scenario.parameters(),
                                    scenario.subject(),
                                    withWhere(place, other),
                                    scenario.due(),
                                    scenario.raise(),
                                    scenario.amount())));
        }
        scenario.due().ifPresent(this::changeDays);
        change(
                scenario.raise(),
                other -> with(
                        scenario.parameters(),
                        scenario.subject(),
                        scenario.related(),
                        scenario.due(),
                        other,
                        scenario.amount()));
        scenario.amount()
                .ifPresent(amount -> change(
                        amount,
                        other -> with(
                                scenario.parameters(),
                                scenario.subject(),
                                scenario.related(),
                                scenario.due(),
                                scenario.raise(),
                                Optional.of(other))));
        scenario.parameters().forEach(this::change);
    }

    private void changeDays(Due due) {
        for (int index = 0; index < due.expressions().size(); index++) {
            int place = index;
            change(
                    due.expressions().get(place),
                    other -> with(
                            scenario.parameters(),
                            scenario.subject(),
                            scenario.related(),
                            Optional.of(due.with(place, other)),
                            scenario.raise(),
                            scenario.amount()));
        }
    }

    private void change(Expression expression, Function<Expression, Scenario> replaced) {
        for (Mutations.Mutation mutation : Mutations.of(expression)) {
            found.add(new Mutant(
                    expression.at(mutation.offset()), mutation.change(), replaced.apply(mutation.expression())));
        }
    }

    private void change(Parameter parameter) {
        if (!parameter.type().isNumber()) {
            return;
        }
        for (int index = 0; index < parameter.values().size(); index++) {
            Parameter.Value value = parameter.values().get(index);
            String more = Mutations.more(value.text());
            List<Parameter.Value> values = new ArrayList<>(parameter.values());
            values.set(index, new Parameter.Value(value.validFrom(), more));
            List<Parameter> parameters = new ArrayList<>(scenario.parameters());
            parameters.set(
                    parameters.indexOf(parameter),
                    new Parameter(
                            parameter.scenario(),
                            parameter.name(),
                            parameter.title(),
                            parameter.type(),
                            values,
                            parameter.at()));
            String change = "'" + value.text() + "' of parameter '" + parameter.name() + "' into '" + more + "'";
            found.add(new Mutant(
                    parameter.at(),
                    change,
                    with(
                            parameters,
                            scenario.subject(),
                            scenario.related(),
                            scenario.due(),
                            scenario.raise(),
                            scenario.amount())));
        }
    }

    private List<RelatedSet> withWhere(int place, Expression where) {
        List<RelatedSet> sets = new ArrayList<>(scenario.related());
        RelatedSet set = sets.get(place);
        sets.set(
                place, new RelatedSet(set.name(), set.record(), set.same(), Optional.of(where), set.reach(), set.at()));
        return sets;
    }

    private Scenario with(
            List<Parameter> parameters,
            Subject subject,
            List<RelatedSet> related,
            Optional<Due> due,
            Expression raise,
            Optional<Expression> amount) {
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.area(),
                scenario.basis(),
                scenario.why(),
                scenario.status(),
                scenario.severity(),
                parameters,
                subject,
                related,
                due,
                raise,
                amount,
                scenario.caseRule(),
                scenario.examples(),
                scenario.pace(),
                scenario.at(),
                scenario.areaAt());
    }
}
