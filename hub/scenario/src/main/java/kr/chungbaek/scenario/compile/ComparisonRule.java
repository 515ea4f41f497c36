package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/** Values that are compared are of one kind, and none is null by its writing. */
record ComparisonRule(Operands operands) {

    Optional<Complaint> check(SqlCall call) {
        List<SqlNode> compared = Operands.flat(call);
        for (SqlNode operand : compared) {
            if (operands.kind(operand) == ValueKind.NULL) {
                return Complaint.of(operand, "nothing is ever equal to null", "Write 'is null' or 'is not null'.");
            }
        }
        SqlNode first = compared.get(0);
        for (SqlNode operand : compared.subList(1, compared.size())) {
            ValueKind kind = operands.kind(first);
            if (operands.kind(operand) != kind || kind == ValueKind.SPAN) {
                String what = operands.described(first) + " cannot be compared with " + operands.described(operand);
                SqlNode about = isLiteral(operand) ? operand : first;
                return Complaint.of(about, what, remedy(first, operand));
            }
        }
        return Optional.empty();
    }

    private String remedy(SqlNode left, SqlNode right) {
        if (isLiteral(left) || isLiteral(right)) {
            return isLiteral(left) ? ofLiteral(left, operands.kind(right)) : ofLiteral(right, operands.kind(left));
        }
        ValueKind first = operands.kind(left);
        ValueKind second = operands.kind(right);
        if (first == ValueKind.MOMENT && second == ValueKind.DATE) {
            return "Write date_of(" + operands.text().of(left) + ").";
        }
        if (first == ValueKind.DATE && second == ValueKind.MOMENT) {
            return "Write date_of(" + operands.text().of(right) + ").";
        }
        return "Compare values of one kind.";
    }

    private String ofLiteral(SqlNode literal, ValueKind other) {
        if (operands.kind(literal) != ValueKind.TEXT) {
            return other == ValueKind.DATE ? ofDigits(operands.text().of(literal)) : "Compare values of one kind.";
        }
        String written = operands.text().of(literal);
        return switch (other) {
            case DATE -> "Write date " + written + ".";
            case MOMENT -> "Write timestamp '2026-01-01 09:00:00'.";
            case NUMBER -> "Remove the quotes.";
            case TRUTH -> written.matches("'(true|false)'") ? "Remove the quotes." : "Compare with true or false.";
            default -> "Compare values of one kind.";
        };
    }

    /** A day as others write it: 20260101. */
    private static String ofDigits(String written) {
        return written.matches("\\d{8}")
                ? "Write date '%s-%s-%s'."
                        .formatted(written.substring(0, 4), written.substring(4, 6), written.substring(6))
                : "Compare values of one kind.";
    }

    private static boolean isLiteral(SqlNode node) {
        return node.getKind() == SqlKind.LITERAL;
    }
}
