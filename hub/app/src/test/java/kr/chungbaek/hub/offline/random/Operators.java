package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What is written of given expressions, and what it comes to. */
final class Operators {

    private Operators() {}

    static Expr both(Expr left, String word, Expr right) {
        boolean and = word.equals(" and ");
        int level = and ? Expr.AND : Expr.OR;
        return Expr.truth(
                left.in(level) + word + right.in(level + 1),
                level,
                left.nullable() || right.nullable(),
                frame -> and
                        ? NullLogic.and((Boolean) left.of(frame), (Boolean) right.of(frame))
                        : NullLogic.or((Boolean) left.of(frame), (Boolean) right.of(frame)));
    }

    static Expr negated(Expr truth) {
        return Expr.truth(
                "not " + truth.in(Expr.COMPARISON),
                Expr.NOT,
                truth.nullable(),
                frame -> NullLogic.not((Boolean) truth.of(frame)));
    }

    static Expr between(Expr value, Expr low, Expr high, boolean not) {
        return Expr.truth(
                value.in(Expr.SUM) + (not ? " not between " : " between ") + low.in(Expr.SUM) + " and "
                        + high.in(Expr.SUM),
                Expr.COMPARISON,
                value.nullable() || low.nullable() || high.nullable(),
                frame -> {
                    Object middle = value.of(frame);
                    Boolean within = NullLogic.and(
                            NullLogic.compared(middle, ">=", low.of(frame)),
                            NullLogic.compared(middle, "<=", high.of(frame)));
                    return not ? NullLogic.not(within) : within;
                });
    }

    /** Division is met at the outside only, where no digit behind the last is missed. */
    static Expr ratio(Expr left, Expr divisor) {
        Expr right = notZero(divisor);
        return new Expr(
                Kind.NUMBER,
                left.in(Expr.PRODUCT) + " / " + right.in(Expr.PRODUCT + 1),
                Expr.PRODUCT,
                left.nullable() || right.nullable(),
                false,
                frame -> NullLogic.divided(left.of(frame), right.of(frame)));
    }

    static Expr remainder(Expr left, Expr divisor) {
        Expr right = notZero(divisor);
        return Expr.atom(
                Kind.NUMBER,
                "mod(" + left.text() + ", " + right.text() + ")",
                left.nullable() || right.nullable(),
                frame -> NullLogic.remainder(left.of(frame), right.of(frame)));
    }

    /** A zero that is written down is refused; others must be survived. */
    private static Expr notZero(Expr divisor) {
        String digits = divisor.text().replaceAll("[-() ]", "");
        return digits.matches("0+(\\.0*)?") ? Literals.of(BigDecimal.ONE) : divisor;
    }

    static Expr.Eval changed(Expr number, UnaryOperator<BigDecimal> change) {
        return frame -> {
            Object value = number.of(frame);
            return value == null ? null : change.apply((BigDecimal) value);
        };
    }

    static Expr length(Expr text) {
        return Expr.whole("length(" + text.text() + ")", text.nullable(), frame -> {
            Object value = text.of(frame);
            return value == null ? null : BigDecimal.valueOf(value.toString().length());
        });
    }

    static Expr negative(Expr number) {
        return new Expr(
                Kind.NUMBER,
                "- " + number.in(Expr.ATOM),
                Expr.PRODUCT,
                number.nullable(),
                false,
                changed(number, BigDecimal::negate));
    }

    static Expr daysBetween(Expr from, Expr to) {
        return Expr.whole(
                "days_between(" + from.text() + ", " + to.text() + ")", from.nullable() || to.nullable(), frame -> {
                    LocalDate first = (LocalDate) from.of(frame);
                    LocalDate last = (LocalDate) to.of(frame);
                    return first == null || last == null
                            ? null
                            : BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last));
                });
    }

    static Expr concatenated(Expr left, Expr right) {
        return new Expr(
                Kind.TEXT,
                left.in(Expr.ATOM) + " || " + right.in(Expr.ATOM),
                Expr.SUM,
                left.nullable() || right.nullable(),
                false,
                frame -> {
                    Object first = left.of(frame);
                    Object second = right.of(frame);
                    return first == null || second == null ? null : first.toString() + second;
                });
    }

    static Expr upper(Expr text) {
        return Expr.atom(Kind.TEXT, "upper(" + text.text() + ")", text.nullable(), frame -> {
            Object value = text.of(frame);
            return value == null ? null : ((String) value).toUpperCase(Locale.ROOT);
        });
    }

    static Expr dateOf(Expr moment) {
        return Expr.atom(
                Kind.DATE,
                "date_of(" + moment.text() + ")",
                moment.nullable(),
                frame -> Calendar.date(moment.of(frame)));
    }
}
