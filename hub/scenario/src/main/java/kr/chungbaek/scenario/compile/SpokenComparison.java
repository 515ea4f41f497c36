package kr.chungbaek.scenario.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** How two values compare, as people say it: that there is no record rather than that a count is 0. */
final class SpokenComparison {

    private final CheckedExpression expression;
    private final SpokenExpression spoken;
    private final Phrases phrases;

    SpokenComparison(CheckedExpression expression, SpokenExpression spoken, Phrases phrases) {
        this.expression = expression;
        this.spoken = spoken;
        this.phrases = phrases;
    }

    String of(SqlCall call) {
        SqlNode left = call.operand(0);
        SqlNode right = call.operand(1);
        Optional<String> counted = spoken.counted(left).flatMap(sets -> existence(sets, call.getKind(), right));
        if (counted.isPresent()) {
            return counted.get();
        }
        if (right instanceof SqlLiteral literal && literal.getTypeName() == SqlTypeName.BOOLEAN) {
            return literal.booleanValue() == (call.getKind() == SqlKind.EQUALS)
                    ? spoken.condition(bare(left))
                    : spoken.not(bare(left));
        }
        return hasBlank(left) && hasBlank(right) && call.getKind() == SqlKind.EQUALS
                ? phrases.say("EQUALS.or-both-missing", spoken.value(first(left)), spoken.value(first(right)))
                : compared(call.getKind(), left, right);
    }

    private String compared(SqlKind kind, SqlNode left, SqlNode right) {
        String special = spoken.isFixed(right) ? ".fixed" : "";
        if (SpokenExpression.isDay(expression.part(left))) {
            special = expression.part(left).kind() == ValueKind.DATE ? ".day" : ".moment";
        }
        return phrases.say(
                phrases.either(kind.name() + special, kind.name()), spoken.value(left), spoken.fixed(left, right));
    }

    /** Whether there is a record of some sets at all, if that is what is asked. */
    private Optional<String> existence(List<String> sets, SqlKind kind, SqlNode right) {
        if (!isNumber(right, 0)
                || kind != SqlKind.EQUALS && kind != SqlKind.GREATER_THAN && kind != SqlKind.NOT_EQUALS) {
            return Optional.empty();
        }
        boolean none = kind == SqlKind.EQUALS;
        if (sets.size() == 1) {
            return Optional.of(phrases.say(none ? "none" : "some", sets.get(0)));
        }
        return Optional.of(phrases.say(none ? "none-of" : "any-of", String.join(phrases.say("join.any"), sets)));
    }

    private static boolean isNumber(SqlNode node, long number) {
        return node instanceof SqlLiteral literal
                && literal.getTypeName() == SqlTypeName.DECIMAL
                && literal.getValueAs(BigDecimal.class).compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** {@code coalesce(x, '')}: an empty text stands for none. */
    private boolean hasBlank(SqlNode node) {
        return spoken.isCoalesce(node)
                && ((SqlCall) node).operand(1) instanceof SqlLiteral literal
                && literal.getTypeName() == SqlTypeName.CHAR
                && String.valueOf(literal.getValueAs(String.class)).isEmpty();
    }

    /** Without the value for where it is unknown, which makes no difference to a truth that is compared. */
    private SqlNode bare(SqlNode node) {
        return spoken.isCoalesce(node) ? first(node) : node;
    }

    private static SqlNode first(SqlNode node) {
        return ((SqlCall) node).operand(0);
    }
}
