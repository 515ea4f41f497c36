package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import kr.chungbaek.wire.record.FieldType;

/** Names and literals, of which expressions are made, and what is done to one of them. */
class Leaves {

    final Random random;
    final List<Expr> names;

    Leaves(Random random, List<Expr> names) {
        this.random = random;
        this.names = names;
    }

    Expr negated(Expr truth) {
        return Expr.truth(
                "not " + truth.in(Expr.COMPARISON),
                Expr.NOT,
                truth.nullable(),
                frame -> NullLogic.not((Boolean) truth.of(frame)));
    }

    Expr isNull(Expr value) {
        boolean not = random.nextBoolean();
        String word = not ? " is not null" : " is null";
        return Expr.truth(value.in(Expr.SUM) + word, Expr.COMPARISON, false, frame -> (value.of(frame) == null) != not);
    }

    Expr isTrue(Expr truth) {
        String word = pick(" is true", " is not true", " is false", " is not false");
        boolean wanted = word.endsWith("true");
        boolean not = word.contains("not");
        return Expr.truth(
                truth.in(Expr.SUM) + word,
                Expr.COMPARISON,
                false,
                frame -> Boolean.valueOf(wanted).equals(truth.of(frame)) != not);
    }

    Expr length(Expr text) {
        return Expr.whole("length(" + text.text() + ")", text.nullable(), frame -> {
            Object value = text.of(frame);
            return value == null ? null : BigDecimal.valueOf(value.toString().length());
        });
    }

    Expr negative(Expr number) {
        return new Expr(
                Kind.NUMBER,
                "- " + number.in(Expr.ATOM),
                Expr.PRODUCT,
                number.nullable(),
                false,
                changed(number, BigDecimal::negate));
    }

    static Expr.Eval changed(Expr number, UnaryOperator<BigDecimal> change) {
        return frame -> {
            Object value = number.of(frame);
            return value == null ? null : change.apply((BigDecimal) value);
        };
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

    Expr upper(Expr text) {
        return Expr.atom(Kind.TEXT, "upper(" + text.text() + ")", text.nullable(), frame -> {
            Object value = text.of(frame);
            return value == null ? null : ((String) value).toUpperCase(java.util.Locale.ROOT);
        });
    }

    /** A name that is a whole number, or a small one. */
    Expr wholeNumber() {
        List<Expr> known = names.stream().filter(Expr::whole).toList();
        if (known.isEmpty() || random.nextBoolean()) {
            int number = random.nextInt(12);
            return Expr.whole(String.valueOf(number), false, frame -> BigDecimal.valueOf(number));
        }
        return known.get(random.nextInt(known.size()));
    }

    /** A name, or now and then a literal. */
    Expr leaf(Kind kind) {
        List<Expr> known = names.stream().filter(name -> name.kind() == kind).toList();
        return known.isEmpty() || random.nextInt(4) == 0 ? literal(kind) : known.get(random.nextInt(known.size()));
    }

    Expr literal(Kind kind) {
        return switch (kind) {
            case TEXT -> Literals.of(pick("A", "B", "a", "b", "N1", "1"));
            case NUMBER -> Literals.of(one(random.nextBoolean() ? FieldType.WON : FieldType.DECIMAL));
            case DATE -> Literals.of(one(FieldType.DATE));
            case MOMENT -> Literals.of(one(FieldType.TIMESTAMP));
            case TRUTH -> Literals.of(random.nextBoolean());
        };
    }

    Object one(FieldType type) {
        List<?> values = SmallTypes.values(type);
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
