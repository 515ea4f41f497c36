package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/** Explains a deadline step by step from the inside out: the approval, + 60 days, next_business_day. */
final class DueSteps {

    private final CheckedExpression due;
    private final Naming naming;
    private final List<String> rows = new ArrayList<>();

    private DueSteps(CheckedExpression due, Naming naming) {
        this.due = due;
        this.naming = naming;
    }

    static Optional<Statement> of(CheckedRule rule) {
        return rule.due()
                .flatMap(CheckedDue::oneDay)
                .map(due -> new DueSteps(due, new Columns(rule).of("s")).statement(rule));
    }

    private Statement statement(CheckedRule rule) {
        walk(due.node());
        String sql = """
                select v.ordinal, v.expression, v.value
                from %s
                cross join lateral (values %s) as v(ordinal, expression, value)
                order by v.ordinal""".formatted(new ViewStatements(rule).oneSubject(), String.join(", ", rows));
        return Statement.of(sql, "government", "key");
    }

    private void walk(SqlNode node) {
        CheckedExpression part = due.part(node);
        boolean dated = part.kind() == ValueKind.DATE || part.kind() == ValueKind.MOMENT;
        if (!dated) {
            return;
        }
        if (node instanceof SqlCall call && node.getKind() != SqlKind.CASE) {
            call.getOperandList().forEach(this::walk);
        }
        rows.add("(%d, %s, rule.key_text(%s))".formatted(rows.size() + 1, label(part), part.sql(naming)));
    }

    private String label(CheckedExpression part) {
        if (!(part.node() instanceof SqlCall call) || call.getKind() == SqlKind.CASE) {
            return text(part.written().replace("subject.", ""));
        }
        if (call.getKind() == SqlKind.PLUS || call.getKind() == SqlKind.MINUS) {
            return span(call);
        }
        String name =
                RuleFunction.of(call.getOperator()).map(RuleFunction::label).orElse(part.written());
        if (call.getOperator() == RuleFunction.BUSINESS_DAYS.operator()) {
            return text(name + " ") + " || " + number(call.operand(1));
        }
        return text(name);
    }

    private String span(SqlCall sum) {
        SqlCall span = sum.operand(1);
        String sign = sum.getKind() == SqlKind.PLUS ? "+ " : "- ";
        String unit = RuleFunction.of(span.getOperator()).orElseThrow().label();
        return text(sign) + " || " + number(span.operand(0)) + " || " + text(" " + unit);
    }

    private String number(SqlNode node) {
        return "rule.key_text(" + due.part(node).sql(naming) + "::numeric)";
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
