package kr.chungbaek.scenario.compile;

import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.fun.SqlCase;

/**
 * Which kinds of values go together. Stricter than Calcite, which without any coercion still lets a date be compared
 * with a text; and said in words that people use.
 */
final class OperandRules {

    private final Operands operands;

    OperandRules(SourceText text, Function<SqlNode, RelDataType> types) {
        this.operands = new Operands(text, types);
    }

    /** What is wrong with a call whose operands are right in themselves. */
    Optional<Complaint> check(SqlCall call) {
        return switch (call.getKind()) {
            case EQUALS,
                    NOT_EQUALS,
                    LESS_THAN,
                    LESS_THAN_OR_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_OR_EQUAL,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM,
                    BETWEEN,
                    IN,
                    NOT_IN -> new ComparisonRule(operands).check(call);
            case AND, OR, NOT, IS_TRUE, IS_FALSE, IS_NOT_TRUE, IS_NOT_FALSE, IS_UNKNOWN ->
                operands.truths(call.getOperandList());
            case IS_NULL, IS_NOT_NULL -> Optional.empty();
            case PLUS, MINUS -> new SumRule(operands).check(call);
            case DIVIDE, MOD -> operands.allOf(call, ValueKind.NUMBER).or(() -> byZero(call));
            case TIMES, MINUS_PREFIX, PLUS_PREFIX -> operands.allOf(call, ValueKind.NUMBER);
            case LIKE -> operands.allOf(call, ValueKind.TEXT);
            case CASE -> new ChoiceRule(operands).check((SqlCase) call);
            default -> new FunctionRule(operands).check(call);
        };
    }

    private Optional<Complaint> byZero(SqlCall call) {
        boolean zero = call.operand(1) instanceof SqlNumericLiteral number
                && number.bigDecimalValue() != null
                && number.bigDecimalValue().signum() == 0;
        return zero
                ? Complaint.of(call, operands.text().quoted(call) + " divides by zero", "Divide by something else.")
                : Optional.empty();
    }
}
