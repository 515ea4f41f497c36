package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;

/**
 * Which kinds of values go together. Stricter than Calcite, which without any coercion still lets a date be compared
 * with a text; and said in words that people use.
 */
final class OperandRules {

    private final SourceText text;
    private final Function<SqlNode, RelDataType> types;

    OperandRules(SourceText text, Function<SqlNode, RelDataType> types) {
        this.text = text;
        this.types = types;
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
                    NOT_IN -> compared(call);
            case AND, OR, NOT, IS_TRUE, IS_FALSE, IS_NOT_TRUE, IS_NOT_FALSE, IS_UNKNOWN -> truths(call);
            case IS_NULL, IS_NOT_NULL -> Optional.empty();
            case PLUS, MINUS -> sum(call);
            case TIMES, DIVIDE, MOD, MINUS_PREFIX, PLUS_PREFIX -> allOf(call, ValueKind.NUMBER);
            case LIKE -> allOf(call, ValueKind.TEXT);
            case CASE -> choice((SqlCase) call);
            default -> function(call);
        };
    }

    private Optional<Complaint> compared(SqlCall call) {
        List<SqlNode> operands = flat(call.getOperandList());
        for (SqlNode operand : operands) {
            if (kind(operand) == ValueKind.NULL) {
                return Complaint.of(operand, "nothing is ever equal to null", "Write 'is null' or 'is not null'.");
            }
        }
        SqlNode first = operands.get(0);
        for (SqlNode operand : operands.subList(1, operands.size())) {
            if (kind(operand) != kind(first) || kind(first) == ValueKind.SPAN) {
                String what = "%s (%s) cannot be compared with %s (%s)"
                        .formatted(
                                kind(first).label(),
                                text.quoted(first),
                                kind(operand).label(),
                                text.quoted(operand));
                return Complaint.of(
                        operand.getKind() == SqlKind.LITERAL ? operand : first, what, remedy(first, operand));
            }
        }
        return Optional.empty();
    }

    private String remedy(SqlNode left, SqlNode right) {
        SqlNode literal = left.getKind() == SqlKind.LITERAL ? left : right;
        ValueKind other = kind(literal == left ? right : left);
        if (literal.getKind() == SqlKind.LITERAL && kind(literal) == ValueKind.TEXT) {
            String written = text.of(literal);
            return switch (other) {
                case DATE -> "Write date " + written + ".";
                case MOMENT -> "Write timestamp " + written + ", as in timestamp '2026-01-01 09:00:00'.";
                case NUMBER, TRUTH -> "Remove the quotes.";
                default -> "Compare values of one kind.";
            };
        }
        if (kind(left) == ValueKind.MOMENT && kind(right) == ValueKind.DATE) {
            return "Write date_of(" + text.of(left) + ").";
        }
        if (kind(left) == ValueKind.DATE && kind(right) == ValueKind.MOMENT) {
            return "Write date_of(" + text.of(right) + ").";
        }
        return "Compare values of one kind.";
    }

    private Optional<Complaint> truths(SqlCall call) {
        for (SqlNode operand : call.getOperandList()) {
            if (kind(operand) != ValueKind.TRUTH) {
                String what = "'%s' is %s, not a condition"
                        .formatted(text.of(operand), kind(operand).label());
                return Complaint.of(operand, what, "Compare it with something.");
            }
        }
        return Optional.empty();
    }

    private Optional<Complaint> sum(SqlCall call) {
        SqlNode left = call.operand(0);
        SqlNode right = call.operand(1);
        ValueKind first = kind(left);
        ValueKind second = kind(right);
        if (first == ValueKind.NUMBER && second == ValueKind.NUMBER) {
            return Optional.empty();
        }
        if (second == ValueKind.SPAN) {
            return spanAdded(call, left, right);
        }
        if (first == ValueKind.SPAN) {
            return Complaint.of(call, "a span of time stands before '" + text.of(right) + "'", "Write the date first.");
        }
        boolean dated = first == ValueKind.DATE || first == ValueKind.MOMENT;
        if (dated && second == ValueKind.NUMBER) {
            String what = "'%s' is a number, not a span of time".formatted(text.of(right));
            return Complaint.of(right, what, "Write days(" + text.of(right) + ").");
        }
        if (dated && call.getKind() == SqlKind.MINUS && second == first) {
            String what = "dates cannot be subtracted";
            return Complaint.of(
                    call, what, "Write days_between(" + text.of(right) + ", " + text.of(left) + "), a number of days.");
        }
        return allOf(call, ValueKind.NUMBER);
    }

    private Optional<Complaint> spanAdded(SqlCall call, SqlNode left, SqlNode right) {
        boolean isFunction = right instanceof SqlCall added
                && RuleFunction.of(added.getOperator())
                        .filter(RuleFunction::isSpan)
                        .isPresent();
        if (!isFunction) {
            return Complaint.of(
                    right, "a span of time is reckoned with", "Add one after the other: d + months(1) + days(3).");
        }
        if (kind(left) == ValueKind.MOMENT) {
            return Optional.empty();
        }
        if (kind(left) != ValueKind.DATE) {
            String what = "a span of time cannot be added to %s ('%s')"
                    .formatted(kind(left).label(), text.of(left));
            return Complaint.of(call, what, "Add it to a date or a moment.");
        }
        if (((SqlCall) right).getOperator() == RuleFunction.HOURS.operator()) {
            return Complaint.of(right, "'" + text.of(left) + "' is a date and has no hours", "Add days(n).");
        }
        return Optional.empty();
    }

    private Optional<Complaint> allOf(SqlCall call, ValueKind wanted) {
        for (SqlNode operand : call.getOperandList()) {
            if (kind(operand) != wanted) {
                String what = "'%s' takes %s, and '%s' is %s"
                        .formatted(
                                call.getOperator().getName().toLowerCase(java.util.Locale.ROOT),
                                wanted.label(),
                                text.of(operand),
                                kind(operand).label());
                return Complaint.of(operand, what, "");
            }
        }
        return Optional.empty();
    }

    private Optional<Complaint> choice(SqlCase choice) {
        for (SqlNode when : choice.getWhenOperands()) {
            if (kind(when) != ValueKind.TRUTH) {
                String what = "'%s' is %s, not a condition"
                        .formatted(text.of(when), kind(when).label());
                return Complaint.of(when, what, "Compare it with something.");
            }
        }
        List<SqlNode> results = new ArrayList<>(choice.getThenOperands().getList());
        Optional.ofNullable(choice.getElseOperand()).ifPresent(results::add);
        return oneKind(choice, results);
    }

    private Optional<Complaint> oneKind(SqlCall call, List<SqlNode> values) {
        List<SqlNode> known =
                values.stream().filter(value -> kind(value) != ValueKind.NULL).toList();
        if (known.isEmpty()) {
            return Complaint.of(call, "every value of '" + text.of(call) + "' is null", "Give it a value.");
        }
        for (SqlNode value : known) {
            if (kind(value) == ValueKind.SPAN) {
                return Complaint.of(value, "a span of time is chosen", "Choose between dates or numbers.");
            }
            if (kind(value) != kind(known.get(0))) {
                String what = "'%s' is %s and '%s' is %s"
                        .formatted(
                                text.of(known.get(0)),
                                kind(known.get(0)).label(),
                                text.of(value),
                                kind(value).label());
                return Complaint.of(value, what, "Give values of one kind.");
            }
        }
        return Optional.empty();
    }

    private Optional<Complaint> function(SqlCall call) {
        Optional<RuleFunction> found = RuleFunction.of(call.getOperator());
        if (found.isEmpty()) {
            return call.getOperator().getName().equals("||") ? allOf(call, ValueKind.TEXT) : notKnown(call);
        }
        RuleFunction function = found.get();
        List<SqlNode> given = call.getOperandList();
        if (!function.takes(given.size())) {
            String what = "'%s' has %d values".formatted(text.of(call), given.size());
            return Complaint.of(call, what, "Write " + function.signature() + ".");
        }
        for (int place = 0; place < given.size(); place++) {
            RuleFunction.Takes takes = function.takesAt(place);
            RelDataType type = types.apply(given.get(place));
            if (!takes.fits(type)) {
                String is = ValueKind.of(type) == ValueKind.NUMBER
                        ? "may have decimals"
                        : "is " + kind(given.get(place)).label();
                String what = "%s takes %s, and '%s' %s"
                        .formatted(function.signature(), takes.label(), text.of(given.get(place)), is);
                return Complaint.of(
                        given.get(place),
                        what,
                        takes == RuleFunction.Takes.DATE && kind(given.get(place)) == ValueKind.MOMENT
                                ? "Write date_of(" + text.of(given.get(place)) + ")."
                                : "");
            }
        }
        return function.takesAt(0) == RuleFunction.Takes.SAME ? oneKind(call, given) : Optional.empty();
    }

    private Optional<Complaint> notKnown(SqlCall call) {
        return Complaint.of(call, "'" + text.of(call) + "' is no expression of this language", "");
    }

    private ValueKind kind(SqlNode node) {
        return ValueKind.of(types.apply(node));
    }

    private static List<SqlNode> flat(List<SqlNode> operands) {
        List<SqlNode> flat = new ArrayList<>();
        for (SqlNode operand : operands) {
            if (operand instanceof SqlNodeList list) {
                flat.addAll(list.getList());
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }
}
