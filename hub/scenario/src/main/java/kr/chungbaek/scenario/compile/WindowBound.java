package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Reference.ParameterValue;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.wire.record.Field;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;

/**
 * One end of a window: {@code a >= subject.b - days(3)}.
 *
 * @param a the set's field
 * @param b the subject's field
 * @param comparison as in {@code a >= …}
 * @param spans what is added to {@code b}, from the inside out
 */
record WindowBound(SetField a, SubjectField b, SqlKind comparison, List<Span> spans) {

    /** Turning months round is off by the days that a month's end is clamped; subjects too many are harmless. */
    private static final int MARGIN = 3;

    /**
     * A span of time that is turned round; of a parameter that differs between subjects, its extremes are taken.
     *
     * @param least the least size that it has for any subject, signed, as SQL
     * @param most the greatest
     */
    record Span(RuleFunction unit, String least, String most) {}

    WindowBound {
        spans = List.copyOf(spans);
    }

    static List<WindowBound> of(CheckedExpression condition) {
        List<WindowBound> found = new ArrayList<>();
        if (condition.node() instanceof SqlCall call) {
            switch (call.getKind()) {
                case BETWEEN -> {
                    if (!call.getOperator().getName().startsWith("NOT")) {
                        add(condition, call.operand(0), SqlKind.GREATER_THAN_OR_EQUAL, call.operand(1), found);
                        add(condition, call.operand(0), SqlKind.LESS_THAN_OR_EQUAL, call.operand(2), found);
                    }
                }
                case GREATER_THAN, GREATER_THAN_OR_EQUAL, LESS_THAN, LESS_THAN_OR_EQUAL -> {
                    add(condition, call.operand(0), call.getKind(), call.operand(1), found);
                    add(condition, call.operand(1), call.getKind().reverse(), call.operand(0), found);
                }
                default -> {}
            }
        }
        return found;
    }

    private static void add(
            CheckedExpression condition, SqlNode left, SqlKind comparison, SqlNode right, List<WindowBound> found) {
        List<Span> spans = new ArrayList<>();
        SqlNode base = right;
        while (base instanceof SqlCall call && (call.getKind() == SqlKind.PLUS || call.getKind() == SqlKind.MINUS)) {
            Optional<Span> span = span(condition, call);
            if (span.isEmpty()) {
                return;
            }
            spans.add(0, span.get());
            base = call.operand(0);
        }
        if (left instanceof SqlIdentifier name
                && base instanceof SqlIdentifier other
                && condition.reference(name) instanceof SetField ofSet
                && condition.reference(other) instanceof SubjectField ofSubject) {
            found.add(new WindowBound(ofSet, ofSubject, comparison, spans));
        }
    }

    private static Optional<Span> span(CheckedExpression condition, SqlCall sum) {
        if (!(sum.operand(1) instanceof SqlCall span)) {
            return Optional.empty();
        }
        boolean plus = sum.getKind() == SqlKind.PLUS;
        return RuleFunction.of(span.getOperator())
                .filter(RuleFunction::isSpan)
                .flatMap(unit -> size(condition, span.operand(0), unit, plus));
    }

    private static Optional<Span> size(CheckedExpression condition, SqlNode size, RuleFunction unit, boolean plus) {
        if (size instanceof SqlLiteral literal) {
            String number = (plus ? "" : "-") + literal.bigDecimalValue().toPlainString();
            return Optional.of(new Span(unit, number, number));
        }
        if (size instanceof SqlIdentifier name && condition.reference(name) instanceof ParameterValue value) {
            String min = ParameterColumns.extreme(value.parameter(), "min");
            String max = ParameterColumns.extreme(value.parameter(), "max");
            return Optional.of(plus ? new Span(unit, min, max) : new Span(unit, "-" + max, "-" + min));
        }
        return Optional.empty();
    }

    Field ofSet() {
        return a.field();
    }

    SubjectField ofSubject() {
        return b;
    }

    boolean isOfSameFields(WindowBound other) {
        return a.equals(other.a) && b.equals(other.b);
    }

    /** Whether it says how early, not how late, the set's records are. */
    boolean isLower() {
        return comparison == SqlKind.GREATER_THAN || comparison == SqlKind.GREATER_THAN_OR_EQUAL;
    }

    /** {@code b <= a + days(3)}. */
    String turned(Naming naming) {
        String bound = naming.of(a);
        boolean months = false;
        for (int index = spans.size() - 1; index >= 0; index--) {
            months |= spans.get(index).unit() == RuleFunction.MONTHS;
            bound = spans.get(index)
                    .unit()
                    .sql(List.of(
                            bound,
                            "-("
                                    + (isLower()
                                            ? spans.get(index).least()
                                            : spans.get(index).most()) + ")"));
        }
        if (months) {
            bound = RuleFunction.DAYS.sql(List.of(bound, isLower() ? String.valueOf(MARGIN) : "-" + MARGIN));
        }
        return naming.of(b) + " " + comparison.reverse().sql + " " + bound;
    }
}
