package kr.chungbaek.scenario.compile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.scenario.model.Match;
import kr.chungbaek.wire.problem.Problems;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/** Checks one item of {@code same}: the subject's side stands on the left, the set's on the right. */
final class MatchCheck {

    private static final Set<SqlKind> NO_EQUALITY = EnumSet.of(
            SqlKind.NOT_EQUALS,
            SqlKind.LESS_THAN,
            SqlKind.LESS_THAN_OR_EQUAL,
            SqlKind.GREATER_THAN,
            SqlKind.GREATER_THAN_OR_EQUAL,
            SqlKind.BETWEEN,
            SqlKind.IN,
            SqlKind.LIKE,
            SqlKind.AND,
            SqlKind.OR,
            SqlKind.NOT);

    private final Scope subject;
    private final Scope own;
    private final Problems problems;

    MatchCheck(Scope subject, Scope own, Problems problems) {
        this.subject = subject.in(Scope.Place.MATCH);
        this.own = own.in(Scope.Place.MATCH);
        this.problems = problems;
    }

    Optional<CheckedMatch> check(Match match) {
        return ExpressionParser.parse(match.item(), problems)
                .flatMap(node -> sides(new SourceText(match.item()), node));
    }

    private Optional<CheckedMatch> sides(SourceText text, SqlNode node) {
        boolean equation = node.getKind() == SqlKind.EQUALS;
        if (NO_EQUALITY.contains(node.getKind())) {
            problems.add(
                    text.at(node),
                    text.quoted(node) + " under 'same' is no equality",
                    "Write a field, or subject's = own, and other conditions under 'where'.");
            return Optional.empty();
        }
        SqlNode left = equation ? ((SqlCall) node).operand(0) : node;
        SqlNode right = equation ? ((SqlCall) node).operand(1) : node;
        Optional<CheckedExpression> ofSubject = new ExpressionCheck(subject, problems).checkPart(text, left);
        Optional<CheckedExpression> ofSet = ofSubject.isEmpty() && !equation
                ? Optional.empty()
                : new ExpressionCheck(own, problems).checkPart(text, right);
        return ofSubject
                .flatMap(one -> ofSet.map(other -> new CheckedMatch(one, other)))
                .filter(this::fits);
    }

    private boolean fits(CheckedMatch match) {
        ValueKind left = match.ofSubject().kind();
        ValueKind right = match.ofSet().kind();
        if (!match.ofSet().references().stream().allMatch(this::isOwn)) {
            return refuse(match.ofSet(), "reads more than one record", "Put conditions on both under 'where'.");
        }
        if (!isOfOneRecord(match.ofSubject())) {
            return refuse(match.ofSubject(), "reads more than one record", "Put conditions on both under 'where'.");
        }
        if (match.ofSet().references().isEmpty()
                || match.ofSubject().references().isEmpty()) {
            return refuse(match.ofSet(), "names no field on one side", "Put conditions on one record under 'where'.");
        }
        if (left != right || left == ValueKind.SPAN) {
            String what = "is %s of the subject and %s of the set".formatted(left.label(), right.label());
            return refuse(match.ofSet(), what, "Match values of one kind.");
        }
        return true;
    }

    /** Of the subject, or of a record of another set. */
    private static boolean isOfOneRecord(CheckedExpression side) {
        long sets = side.references().stream()
                .filter(Reference.SetField.class::isInstance)
                .map(reference -> ((Reference.SetField) reference).set())
                .distinct()
                .count();
        boolean ofSubject = side.references().stream().anyMatch(Reference.SubjectField.class::isInstance);
        return sets == 0 || sets == 1 && !ofSubject;
    }

    private boolean isOwn(Reference reference) {
        return reference instanceof Reference.SetField
                || reference instanceof Reference.SubjectField field
                        && field.part() == Reference.Part.WITH
                        && own.own().filter(Scope.WITH::equals).isPresent();
    }

    private boolean refuse(CheckedExpression side, String why, String remedy) {
        problems.add(
                side.source().expression().at(0),
                "'" + side.source().expression().text() + "' " + why,
                remedy);
        return false;
    }
}
