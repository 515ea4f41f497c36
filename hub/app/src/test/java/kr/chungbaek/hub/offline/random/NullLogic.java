package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** SQL's way with null, and its arithmetic. */
final class NullLogic {

    private NullLogic() {}

    static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : Boolean.TRUE;
    }

    static @Nullable Boolean or(@Nullable Boolean left, @Nullable Boolean right) {
        return not(and(not(left), not(right)));
    }

    static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    @SuppressWarnings("unchecked")
    static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : ((Comparable<Object>) left).compareTo(right);
    }

    static @Nullable Boolean compared(@Nullable Object left, String comparison, @Nullable Object right) {
        Integer order = compare(left, right);
        if (order == null) {
            return null;
        }
        return switch (comparison) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Equal, and null only to null. */
    static boolean isSame(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? left == right : compare(left, right) == 0;
    }

    static @Nullable Object number(@Nullable Object left, @Nullable Object right, BinaryOperator<BigDecimal> operator) {
        return left == null || right == null ? null : operator.apply((BigDecimal) left, (BigDecimal) right);
    }

    static @Nullable Object divided(@Nullable Object left, @Nullable Object right) {
        return isZero(right) ? null : number(left, right, (a, b) -> a.divide(b, MathContext.DECIMAL128));
    }

    static @Nullable Object remainder(@Nullable Object left, @Nullable Object right) {
        return isZero(right) ? null : number(left, right, BigDecimal::remainder);
    }

    private static boolean isZero(@Nullable Object number) {
        return number instanceof BigDecimal zero && zero.signum() == 0;
    }
}
