package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;

/** SQL's way with null, and its arithmetic. */
final class NullLogic {

    private NullLogic() {}

    static Boolean and(Boolean left, Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : Boolean.TRUE;
    }

    static Boolean or(Boolean left, Boolean right) {
        return not(and(not(left), not(right)));
    }

    static Boolean not(Boolean truth) {
        return truth == null ? null : !truth;
    }

    @SuppressWarnings("unchecked")
    static Integer compare(Object left, Object right) {
        return left == null || right == null ? null : ((Comparable<Object>) left).compareTo(right);
    }

    static Boolean compared(Object left, String comparison, Object right) {
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
    static boolean isSame(Object left, Object right) {
        return left == null || right == null ? left == right : compare(left, right) == 0;
    }

    static Object number(Object left, Object right, BinaryOperator<BigDecimal> operator) {
        return left == null || right == null ? null : operator.apply((BigDecimal) left, (BigDecimal) right);
    }

    static Object divided(Object left, Object right) {
        return isZero(right) ? null : number(left, right, (a, b) -> a.divide(b, MathContext.DECIMAL128));
    }

    static Object remainder(Object left, Object right) {
        return isZero(right) ? null : number(left, right, BigDecimal::remainder);
    }

    private static boolean isZero(Object number) {
        return number instanceof BigDecimal zero && zero.signum() == 0;
    }
}
