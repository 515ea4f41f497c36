package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Due.EachYear;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.problem.Problems;
import org.apache.calcite.sql.SqlCall;

/** Checks the expressions of {@code due}. */
final class DueCheck {

    private final Scope scope;
    private final Problems problems;

    DueCheck(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    Optional<CheckedDue> check(Due due) {
        List<CheckedExpression> parts = new ArrayList<>();
        List<Expression> expressions = due.expressions();
        for (int place = 0; place < expressions.size(); place++) {
            boolean span =
                    due instanceof EachYear yearly && yearly.plus().isPresent() && place == expressions.size() - 1;
            new ExpressionCheck(scope, problems)
                    .check(expressions.get(place))
                    .filter(part -> span ? isSpan(part) : new Demands(problems).kind("due", part, ValueKind.DATE))
                    .ifPresent(parts::add);
        }
        return parts.size() == expressions.size() ? Optional.of(new CheckedDue(due, parts)) : Optional.empty();
    }

    private boolean isSpan(CheckedExpression part) {
        boolean fits = part.node() instanceof SqlCall call
                && RuleFunction.of(call.getOperator())
                        .filter(function -> function == RuleFunction.DAYS || function == RuleFunction.MONTHS)
                        .isPresent();
        if (!fits) {
            problems.add(
                    part.source().at(part.node()),
                    "'plus' is " + part.kind().label() + " ('" + part.written() + "')",
                    "Write days(n) or months(n).");
        }
        return fits;
    }
}
