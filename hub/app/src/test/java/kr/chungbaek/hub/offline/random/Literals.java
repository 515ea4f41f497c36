package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Values written out in a rule. */
final class Literals {

    private Literals() {}

    static Expr of(Object value) {
        if (value instanceof BigDecimal number) {
            // A sign is an operator of the language, so a negative number holds together less than others.
            int level = number.signum() < 0 ? Expr.PRODUCT : Expr.ATOM;
            boolean whole = number.signum() >= 0 && number.scale() == 0;
            return new Expr(Kind.NUMBER, number.toPlainString(), level, false, whole, frame -> value);
        }
        if (value instanceof LocalDate date) {
            return Expr.atom(Kind.DATE, "date '" + date + "'", false, frame -> value);
        }
        if (value instanceof LocalDateTime moment) {
            String text = moment.toLocalDate() + " " + moment.toLocalTime() + ":00";
            return Expr.atom(Kind.MOMENT, "timestamp '" + text + "'", false, frame -> value);
        }
        return value instanceof Boolean
                ? Expr.atom(Kind.TRUTH, value.toString(), false, frame -> value)
                : Expr.atom(Kind.TEXT, "'" + value + "'", false, frame -> value);
    }
}
