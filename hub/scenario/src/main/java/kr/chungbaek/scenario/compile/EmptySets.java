package kr.chungbaek.scenario.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Reference.Aggregate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** What a condition comes out as where no set has a record, as far as that can be told without the subject. */
final class EmptySets {

    /** {@code value} is a {@link BigDecimal}, a {@link Boolean} or nothing for null; of what is not known, no result. */
    private record Result(Optional<Object> value) {

        static final Result NULL = new Result(Optional.empty());

        static Result of(Object value) {
            return new Result(Optional.of(value));
        }

        boolean is(boolean truth) {
            return value.filter(Boolean.valueOf(truth)::equals).isPresent();
        }
    }

    private final CheckedExpression condition;

    private EmptySets(CheckedExpression condition) {
        this.condition = condition;
    }

    /** Whether it may hold although nothing is there. */
    static boolean mayHold(CheckedExpression condition) {
        return new EmptySets(condition)
                .of(condition.node())
                .map(result -> result.is(true))
                .orElse(true);
    }

    /** Whether the condition says {@code count(set) = 0}, alone or of several that must all hold. */
    static boolean isDemanded(CheckedSet set, CheckedExpression condition) {
        return condition.conjuncts().stream().anyMatch(one -> isCountOf(set, one));
    }

    private static boolean isCountOf(CheckedSet set, CheckedExpression condition) {
        return condition.node() instanceof SqlCall call
                && call.getKind() == SqlKind.EQUALS
                && call.operand(0) instanceof SqlIdentifier name
                && condition.reference(name) instanceof Aggregate figure
                && figure.set().equals(set.name())
                && figure.kind() == AggregateKind.COUNT
                && figure.argument().isEmpty()
                && call.operand(1) instanceof SqlLiteral literal
                && literal.getTypeName() == SqlTypeName.DECIMAL
                && literal.bigDecimalValue().signum() == 0;
    }

    private Optional<Result> of(SqlNode node) {
        if (node instanceof SqlIdentifier name) {
            return condition.reference(name) instanceof Aggregate figure
                    ? Optional.of(ofNothing(figure))
                    : Optional.empty();
        }
        if (node instanceof SqlLiteral literal) {
            return switch (literal.getTypeName()) {
                case DECIMAL -> Optional.of(Result.of(literal.bigDecimalValue()));
                case BOOLEAN -> Optional.of(Result.of(literal.booleanValue()));
                case NULL -> Optional.of(Result.NULL);
                default -> Optional.empty();
            };
        }
        return node instanceof SqlCall call ? ofCall(call) : Optional.empty();
    }

    private static Result ofNothing(Aggregate figure) {
        return figure.kind() == AggregateKind.COUNT || figure.kind() == AggregateKind.SUM
                ? Result.of(BigDecimal.ZERO)
                : Result.NULL;
    }

    private Optional<Result> ofCall(SqlCall call) {
        return switch (call.getKind()) {
            case AND -> joined(call.getOperandList(), false);
            case OR -> joined(call.getOperandList(), true);
            case NOT -> of(call.operand(0)).map(EmptySets::not);
            case IS_NULL -> of(call.operand(0)).map(one -> Result.of(one.value().isEmpty()));
            case IS_NOT_NULL ->
                of(call.operand(0)).map(one -> Result.of(one.value().isPresent()));
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                compared(call);
            default -> call.getOperator() == RuleFunction.COALESCE.operator() ? coalesced(call) : Optional.empty();
        };
    }

    /** One operand that decides is enough; without one, all must be known. */
    private Optional<Result> joined(List<SqlNode> operands, boolean deciding) {
        boolean unknown = false;
        boolean isNull = false;
        for (SqlNode operand : operands) {
            Optional<Result> one = of(operand);
            if (one.filter(result -> result.is(deciding)).isPresent()) {
                return one;
            }
            unknown |= one.isEmpty();
            isNull |= one.filter(Result.NULL::equals).isPresent();
        }
        if (unknown) {
            return Optional.empty();
        }
        return Optional.of(isNull ? Result.NULL : Result.of(!deciding));
    }

    private static Result not(Result one) {
        return one.value().isEmpty() ? one : Result.of(one.is(false));
    }

    private Optional<Result> coalesced(SqlCall call) {
        for (SqlNode operand : call.getOperandList()) {
            Optional<Result> one = of(operand);
            if (one.isEmpty() || one.get().value().isPresent()) {
                return one;
            }
        }
        return Optional.of(Result.NULL);
    }

    private Optional<Result> compared(SqlCall call) {
        Optional<Result> left = of(call.operand(0));
        Optional<Result> right = of(call.operand(1));
        if (left.filter(Result.NULL::equals).isPresent()
                || right.filter(Result.NULL::equals).isPresent()) {
            return Optional.of(Result.NULL);
        }
        boolean numbers = left.filter(EmptySets::isNumber).isPresent()
                && right.filter(EmptySets::isNumber).isPresent();
        return numbers ? Optional.of(compared(call.getKind(), left.get(), right.get())) : Optional.empty();
    }

    private static boolean isNumber(Result result) {
        return result.value().filter(BigDecimal.class::isInstance).isPresent();
    }

    private static Result compared(SqlKind kind, Result left, Result right) {
        int order = ((BigDecimal) left.value().orElseThrow())
                .compareTo((BigDecimal) right.value().orElseThrow());
        return Result.of(
                switch (kind) {
                    case EQUALS -> order == 0;
                    case NOT_EQUALS -> order != 0;
                    case LESS_THAN -> order < 0;
                    case LESS_THAN_OR_EQUAL -> order <= 0;
                    case GREATER_THAN -> order > 0;
                    default -> order >= 0;
                });
    }
}
