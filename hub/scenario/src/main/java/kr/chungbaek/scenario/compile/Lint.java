package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.Aggregate;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.problem.Problem;

/** What is no mistake in a scenario, but is likely not what its author wants. */
final class Lint {

    private final CheckedRule rule;

    private Lint(CheckedRule rule) {
        this.rule = rule;
    }

    static List<Problem> of(CheckedRule rule) {
        Lint lint = new Lint(rule);
        return Stream.concat(lint.hurry().stream(), lint.unread()).toList();
    }

    /** Whoever changes such a value would wait for cases that never change. */
    private Stream<Problem> unread() {
        Set<Parameter> read = rule.readParameters();
        return rule.scenario().parameters().stream()
                .filter(parameter -> !read.contains(parameter))
                .map(parameter -> Problem.of(
                        parameter.at(),
                        "parameter '" + parameter.name() + "' is read by no expression",
                        "Write ':" + parameter.name() + "' where its value belongs, or remove it."));
    }

    /** What is merely late is not missing: a rule that raises on nothing must say until when something must be there. */
    private Optional<Problem> hurry() {
        Optional<CheckedSet> set = rule.sets().stream()
                .filter(one -> !one.isReference())
                .filter(one -> rule.raise().references().stream()
                        .anyMatch(reference -> reference instanceof Aggregate figure
                                && figure.set().equals(one.name())))
                .findFirst();
        if (rule.due().isPresent() || set.isEmpty() || !EmptySets.mayHold(rule.raise())) {
            return Optional.empty();
        }
        Expression raise = rule.scenario().raise();
        String name = set.get().name();
        return Optional.of(Problem.of(
                raise.at(0),
                "'raise' may hold while no record of '" + name
                        + "' has come yet, and no 'due' says until when one must",
                "Add 'due', or ask for one: count(" + name + ") > 0 and …"));
    }
}
