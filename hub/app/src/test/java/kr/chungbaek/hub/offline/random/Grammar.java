package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import kr.chungbaek.wire.record.FieldType;

/** Random expressions over some names, each with what it comes to. */
final class Grammar {

    private final Random random;
    private final Calendar calendar;
    private final List<Expr> names;

    /** @param names whatever can be read where the expression stands */
    Grammar(Random random, Calendar calendar, List<Expr> names) {
        this.random = random;
        this.calendar = calendar;
        this.names = names;
    }

    /** A condition that is never null by its type. */
    Expr condition(int depth) {
        Expr first = sure(truth(depth));
        return random.nextInt(3) == 0 ? Operators.both(first, " and ", sure(truth(depth))) : first;
    }

    Expr sure(Expr truth) {
        if (!truth.nullable()) {
            return truth;
        }
        boolean otherwise = random.nextInt(4) == 0;
        return Expr.truth("coalesce(" + truth.text() + ", " + otherwise + ")", Expr.ATOM, false, frame -> {
            Object value = truth.of(frame);
            return value == null ? otherwise : value;
        });
    }

    Expr truth(int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? leaf(Kind.TRUTH) : comparison(0);
        }
        return switch (random.nextInt(10)) {
            case 0 -> Operators.both(truth(depth - 1), " and ", truth(depth - 1));
            case 1 -> Operators.both(truth(depth - 1), " or ", truth(depth - 1));
            case 2 -> Operators.negated(truth(depth - 1));
            case 3 -> isNull(some(depth - 1));
            case 4 -> between(depth - 1);
            case 5 -> in(depth - 1);
            case 6 -> isTrue(truth(depth - 1));
            case 7 -> random.nextBoolean() ? holiday(date(depth - 1)) : like(text(depth - 1));
            default -> comparison(depth - 1);
        };
    }

    private Expr isNull(Expr value) {
        boolean not = random.nextBoolean();
        String word = not ? " is not null" : " is null";
        return Expr.truth(value.in(Expr.SUM) + word, Expr.COMPARISON, false, frame -> (value.of(frame) == null) != not);
    }

    private Expr isTrue(Expr truth) {
        String word = pick(" is true", " is not true", " is false", " is not false");
        boolean wanted = word.endsWith("true");
        boolean not = word.contains("not");
        return Expr.truth(
                truth.in(Expr.SUM) + word,
                Expr.COMPARISON,
                false,
                frame -> Boolean.valueOf(wanted).equals(truth.of(frame)) != not);
    }

    private Expr comparison(int depth) {
        Kind kind = pick(Kind.NUMBER, Kind.NUMBER, Kind.DATE, Kind.DATE, Kind.MOMENT, Kind.TEXT);
        Expr left = of(kind, depth);
        return compared(left, pick("=", "<>", "<", "<=", ">", ">="), of(kind, depth));
    }

    Expr compared(Expr left, String comparison, Expr right) {
        if (random.nextInt(8) == 0) {
            boolean not = random.nextBoolean();
            String word = not ? " is not distinct from " : " is distinct from ";
            return Expr.truth(
                    left.in(Expr.SUM) + word + right.in(Expr.SUM),
                    Expr.COMPARISON,
                    false,
                    frame -> NullLogic.isSame(left.of(frame), right.of(frame)) == not);
        }
        return Expr.truth(
                left.in(Expr.SUM) + " " + comparison + " " + right.in(Expr.SUM),
                Expr.COMPARISON,
                left.nullable() || right.nullable(),
                frame -> NullLogic.compared(left.of(frame), comparison, right.of(frame)));
    }

    private Expr between(int depth) {
        Kind kind = pick(Kind.NUMBER, Kind.DATE, Kind.MOMENT);
        return Operators.between(of(kind, depth), of(kind, 0), of(kind, depth), random.nextInt(4) == 0);
    }

    private Expr in(int depth) {
        Kind kind = pick(Kind.TEXT, Kind.NUMBER, Kind.DATE);
        Expr value = of(kind, depth);
        Expr first = leaf(kind);
        Expr second = leaf(kind);
        boolean not = random.nextInt(3) == 0;
        return Expr.truth(
                value.in(Expr.SUM) + (not ? " not in (" : " in (") + first.text() + ", " + second.text() + ")",
                Expr.COMPARISON,
                value.nullable() || first.nullable() || second.nullable(),
                frame -> {
                    Object sought = value.of(frame);
                    Boolean found = NullLogic.or(
                            NullLogic.compared(sought, "=", first.of(frame)),
                            NullLogic.compared(sought, "=", second.of(frame)));
                    return not ? NullLogic.not(found) : found;
                });
    }

    private Expr like(Expr text) {
        String pattern = pick("A%", "%a", "_", "%1");
        boolean not = random.nextInt(3) == 0;
        String regex = pattern.replace("%", ".*").replace('_', '.');
        return Expr.truth(
                text.in(Expr.SUM) + (not ? " not like '" : " like '") + pattern + "'",
                Expr.COMPARISON,
                text.nullable(),
                frame -> {
                    Object value = text.of(frame);
                    return value == null ? null : (Object) (value.toString().matches(regex) != not);
                });
    }

    private Expr holiday(Expr date) {
        return Expr.truth("is_holiday(" + date.text() + ")", Expr.ATOM, date.nullable(), frame -> {
            LocalDate day = (LocalDate) date.of(frame);
            return day == null ? null : (Object) calendar.isHoliday(day);
        });
    }

    Expr some(int depth) {
        return of(pick(Kind.values()), depth);
    }

    Expr of(Kind kind, int depth) {
        return switch (kind) {
            case TEXT -> text(depth);
            case NUMBER -> number(depth);
            case DATE -> date(depth);
            case MOMENT -> moment(depth);
            case TRUTH -> truth(depth);
        };
    }

    Expr number(int depth) {
        if (depth == 0) {
            return leaf(Kind.NUMBER);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> arithmetic("+", Expr.SUM, depth);
            case 2 -> arithmetic("-", Expr.SUM, depth);
            case 3 -> arithmetic("*", Expr.PRODUCT, depth);
            case 4 -> Operators.remainder(number(depth - 1), number(depth - 1));
            case 5 -> rounded(number(depth - 1));
            case 6 -> choice(Kind.NUMBER, depth);
            case 7 -> Operators.daysBetween(date(depth - 1), date(depth - 1));
            case 8 -> partOf(random.nextBoolean() ? date(depth - 1) : moment(depth - 1));
            case 9 -> random.nextBoolean() ? Operators.negative(number(depth - 1)) : Operators.length(text(depth - 1));
            default -> several(Kind.NUMBER, depth);
        };
    }

    private Expr arithmetic(String operator, int level, int depth) {
        Expr left = number(depth - 1);
        Expr right = number(depth - 1);
        return new Expr(
                Kind.NUMBER,
                left.in(level) + " " + operator + " " + right.in(level + 1),
                level,
                left.nullable() || right.nullable(),
                false,
                frame -> NullLogic.number(left.of(frame), right.of(frame), (a, b) -> switch (operator) {
                    case "+" -> a.add(b);
                    case "-" -> a.subtract(b);
                    default -> a.multiply(b);
                }));
    }

    private Expr rounded(Expr number) {
        String name = pick("abs", "round", "floor", "ceil");
        UnaryOperator<BigDecimal> change = switch (name) {
            case "abs" -> BigDecimal::abs;
            case "round" -> value -> value.setScale(0, RoundingMode.HALF_UP);
            case "floor" -> value -> value.setScale(0, RoundingMode.FLOOR);
            default -> value -> value.setScale(0, RoundingMode.CEILING);
        };
        return Expr.atom(
                Kind.NUMBER, name + "(" + number.text() + ")", number.nullable(), Operators.changed(number, change));
    }

    Expr partOf(Expr day) {
        boolean moment = day.kind() == Kind.MOMENT;
        String name = moment ? pick("year_of", "month_of", "day_of", "hour") : pick("year_of", "month_of", "day_of");
        return Expr.whole(name + "(" + day.text() + ")", day.nullable(), frame -> {
            Object value = day.of(frame);
            if (value == null) {
                return null;
            }
            LocalDate date = Calendar.date(value);
            return BigDecimal.valueOf(
                    switch (name) {
                        case "year_of" -> date.getYear();
                        case "month_of" -> date.getMonthValue();
                        case "day_of" -> date.getDayOfMonth();
                        default -> ((LocalDateTime) value).getHour();
                    });
        });
    }

    /** Two values of one kind to choose from. */
    private Expr several(Kind kind, int depth) {
        String name = pick("coalesce", "coalesce", "coalesce", "nullif", "greatest", "least");
        Expr left = of(kind, depth - 1);
        Expr right = of(kind, depth - 1);
        boolean nullable = name.equals("nullif") || left.nullable() && right.nullable();
        return Expr.atom(kind, name + "(" + left.text() + ", " + right.text() + ")", nullable, frame -> {
            Object first = left.of(frame);
            Object second = right.of(frame);
            if (name.equals("nullif")) {
                return first != null && second != null && NullLogic.isSame(first, second) ? null : first;
            }
            if (first == null || second == null) {
                return first == null ? second : first;
            }
            int order = NullLogic.compare(first, second);
            return switch (name) {
                case "greatest" -> order >= 0 ? first : second;
                case "least" -> order <= 0 ? first : second;
                default -> first;
            };
        });
    }

    private Expr choice(Kind kind, int depth) {
        Expr condition = truth(depth - 1);
        Expr left = of(kind, depth - 1);
        Expr right = of(kind, depth - 1);
        return Expr.atom(
                kind,
                "case when " + condition.text() + " then " + left.text() + " else " + right.text() + " end",
                left.nullable() || right.nullable(),
                frame -> condition.holds(frame) ? left.of(frame) : right.of(frame));
    }

    Expr date(int depth) {
        if (depth == 0) {
            return leaf(Kind.DATE);
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> shifted(date(depth - 1), pick("days", "days", "months"), wholeNumber());
            case 3 -> Operators.dateOf(moment(depth - 1));
            case 4 -> onCalendar(date(depth - 1));
            case 5 -> businessDays(date(depth - 1), wholeNumber());
            case 6 -> choice(Kind.DATE, depth);
            default -> several(Kind.DATE, depth);
        };
    }

    Expr onCalendar(Expr date) {
        boolean monthly = random.nextBoolean();
        String name = monthly ? "end_of_month" : "next_business_day";
        return Expr.atom(Kind.DATE, name + "(" + date.text() + ")", date.nullable(), frame -> {
            LocalDate day = (LocalDate) date.of(frame);
            if (day == null) {
                return null;
            }
            return monthly ? Calendar.endOfMonth(day) : calendar.nextBusinessDay(day);
        });
    }

    private Expr businessDays(Expr date, Expr size) {
        return Expr.atom(
                Kind.DATE,
                "business_days(" + date.text() + ", " + size.text() + ")",
                date.nullable() || size.nullable(),
                frame -> {
                    LocalDate day = (LocalDate) date.of(frame);
                    BigDecimal count = (BigDecimal) size.of(frame);
                    return day == null || count == null ? null : calendar.businessDays(day, count.intValue());
                });
    }

    Expr shifted(Expr from, String unit, Expr size) {
        int sign = random.nextBoolean() ? 1 : -1;
        return new Expr(
                from.kind(),
                from.in(Expr.SUM) + (sign > 0 ? " + " : " - ") + unit + "(" + size.text() + ")",
                Expr.SUM,
                from.nullable() || size.nullable(),
                false,
                frame -> Calendar.plus(from.of(frame), size.of(frame), unit, sign));
    }

    Expr moment(int depth) {
        if (depth == 0) {
            return leaf(Kind.MOMENT);
        }
        return random.nextInt(3) == 0
                ? several(Kind.MOMENT, depth)
                : shifted(moment(depth - 1), pick("days", "months", "hours"), wholeNumber());
    }

    Expr text(int depth) {
        if (depth == 0) {
            return leaf(Kind.TEXT);
        }
        return switch (random.nextInt(5)) {
            case 0 -> Operators.upper(text(depth - 1));
            case 1 -> Operators.concatenated(text(depth - 1), text(depth - 1));
            case 2 -> choice(Kind.TEXT, depth);
            default -> several(Kind.TEXT, depth);
        };
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

    private Expr literal(Kind kind) {
        return switch (kind) {
            case TEXT -> Literals.of(pick("A", "B", "a", "b", "N1", "1"));
            case NUMBER -> Literals.of(one(random.nextBoolean() ? FieldType.WON : FieldType.DECIMAL));
            case DATE -> Literals.of(one(FieldType.DATE));
            case MOMENT -> Literals.of(one(FieldType.TIMESTAMP));
            case TRUTH -> Literals.of(random.nextBoolean());
        };
    }

    private Object one(FieldType type) {
        List<?> values = SmallTypes.values(type);
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
