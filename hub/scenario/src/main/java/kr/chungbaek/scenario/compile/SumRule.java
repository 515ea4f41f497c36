package kr.chungbaek.scenario.compile;

import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/** Numbers are added to numbers, and spans of time to dates and moments. */
record SumRule(Operands operands) {

    Optional<Complaint> check(SqlCall sum) {
        SqlNode left = sum.operand(0);
        SqlNode right = sum.operand(1);
        ValueKind first = operands.kind(left);
        ValueKind second = operands.kind(right);
        boolean dated = first == ValueKind.DATE || first == ValueKind.MOMENT;
        if (second == ValueKind.SPAN) {
            return span(sum, left, right);
        }
        if (first == ValueKind.SPAN) {
            return Complaint.of(
                    sum, "a span of time stands before " + operands.text().quoted(right), "Write the date first.");
        }
        if (dated && second == ValueKind.NUMBER) {
            String number = operands.text().of(right);
            return Complaint.of(
                    right, "'" + number + "' is a number, not a span of time", "Write days(" + number + ").");
        }
        if (dated && first == second && sum.getKind() == SqlKind.MINUS) {
            String between = operands.text().of(right) + ", " + operands.text().of(left);
            return Complaint.of(
                    sum, "dates cannot be subtracted", "Write days_between(" + between + "), a number of days.");
        }
        return operands.allOf(sum, ValueKind.NUMBER);
    }

    private Optional<Complaint> span(SqlCall sum, SqlNode left, SqlNode right) {
        boolean plain = right instanceof SqlCall call
                && RuleFunction.of(call.getOperator())
                        .filter(RuleFunction::isSpan)
                        .isPresent();
        if (!plain) {
            return Complaint.of(
                    right, "a span of time is reckoned with", "Add one after the other: d + months(1) + days(3).");
        }
        return switch (operands.kind(left)) {
            case MOMENT -> Optional.empty();
            case DATE -> onDate(left, (SqlCall) right);
            default ->
                Complaint.of(
                        sum,
                        "a span of time cannot be added to " + operands.described(left),
                        "Add it to a date or a moment.");
        };
    }

    private Optional<Complaint> onDate(SqlNode date, SqlCall span) {
        return span.getOperator() == RuleFunction.HOURS.operator()
                ? Complaint.of(span, operands.text().quoted(date) + " is a date and has no hours", "Add days(n).")
                : Optional.empty();
    }
}
