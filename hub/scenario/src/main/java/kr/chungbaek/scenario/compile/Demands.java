package kr.chungbaek.scenario.compile;

import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.wire.problem.Problems;

/** What an expression must come out as, by the key under which it stands. */
final class Demands {

    private final Problems problems;

    Demands(Problems problems) {
        this.problems = problems;
    }

    /** Two truth values only: a condition that may be null would silently read as 'no'. */
    boolean condition(String key, CheckedExpression condition) {
        if (!kind(key, condition, ValueKind.TRUTH)) {
            return false;
        }
        Optional<CheckedExpression> open = condition.conjuncts().stream()
                .filter(CheckedExpression::isNullable)
                .findFirst();
        open.ifPresent(part -> problems.add(
                part.source().at(part.node()),
                "'%s' under '%s' may be neither true nor false, because %s"
                        .formatted(part.written(), key, reason(part)),
                "Write coalesce(" + part.written() + ", false)."));
        return open.isEmpty();
    }

    boolean kind(String key, CheckedExpression value, ValueKind wanted) {
        if (value.kind() == wanted) {
            return true;
        }
        String what = "'%s' is %s (%s), but must be %s"
                .formatted(key, value.kind().label(), value.source().quoted(value.node()), wanted.label());
        problems.add(value.source().at(value.node()), what, remedy(value, wanted));
        return false;
    }

    private static String remedy(CheckedExpression value, ValueKind wanted) {
        if (wanted == ValueKind.TRUTH) {
            return "Compare it with something.";
        }
        if (wanted != ValueKind.DATE) {
            return "Name a field or a value that is " + wanted.label() + ".";
        }
        return switch (value.kind()) {
            case MOMENT -> "Write date_of(" + value.written() + ").";
            case SPAN -> "Add it to a date, as in subject.opened_on + " + value.written() + ".";
            case TEXT ->
                value.written().matches("'\\d{4}-\\d{2}-\\d{2}'")
                        ? "Write date " + value.written() + "."
                        : "Name a field that is a date.";
            default -> "Name a field that is a date.";
        };
    }

    boolean value(CheckedExpression value) {
        boolean fits = value.kind() != ValueKind.SPAN && value.kind() != ValueKind.NULL;
        if (!fits) {
            String what = "'%s' is %s".formatted(value.written(), value.kind().label());
            problems.add(value.source().at(value.node()), what, "Name a field of the subject.");
        }
        return fits;
    }

    private static String reason(CheckedExpression part) {
        String optional = part.references().stream()
                .map(Demands::mayLack)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return optional.isEmpty() ? "a value in it may be null" : optional;
    }

    private static Optional<String> mayLack(Reference reference) {
        if (reference instanceof Reference.SubjectField subject
                && subject.field().optional()) {
            return Optional.of("'" + subject.field().name() + "' is optional");
        }
        if (reference instanceof Reference.SetField set && set.field().optional()) {
            return Optional.of("'" + set.field().name() + "' is optional");
        }
        if (reference instanceof Reference.Aggregate figure
                && figure.kind() != AggregateKind.COUNT
                && figure.kind() != AggregateKind.SUM) {
            return Optional.of("'" + figure.name() + "' of an empty set is null");
        }
        return Optional.empty();
    }
}
