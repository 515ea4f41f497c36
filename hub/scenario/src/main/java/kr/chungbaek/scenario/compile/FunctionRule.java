package kr.chungbaek.scenario.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.RuleFunction.Takes;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;

/** A function takes so many values of such kinds. Whatever is no function of the language ends here, too. */
record FunctionRule(Operands operands) {

    /** Days of more than 200 years. */
    private static final int LARGEST = 100_000;

    Optional<Complaint> check(SqlCall call) {
        Optional<RuleFunction> function = RuleFunction.of(call.getOperator());
        if (function.isPresent()) {
            return check(call, function.get());
        }
        if (call.getOperator().getName().equals("||")) {
            return operands.allOf(call, ValueKind.TEXT);
        }
        return Complaint.of(call, operands.text().quoted(call) + " is no expression of this language", "");
    }

    private Optional<Complaint> check(SqlCall call, RuleFunction function) {
        List<SqlNode> given = call.getOperandList();
        if (!function.takes(given.size())) {
            String values = given.isEmpty() ? "no value" : given.size() == 1 ? "one value" : given.size() + " values";
            String what = "'%s' has %s".formatted(operands.text().of(call), values);
            return Complaint.of(call, what, "Write " + function.signature() + ".");
        }
        for (int place = 0; place < given.size(); place++) {
            if (!function.takesAt(place).fits(operands.types().apply(given.get(place)))) {
                return unfit(function, function.takesAt(place), given.get(place));
            }
            if (function.takesAt(place) == Takes.WHOLE && isTooLarge(given.get(place))) {
                String what = operands.text().quoted(given.get(place)) + " is too large for " + function.signature();
                return Complaint.of(given.get(place), what, "Give at most " + LARGEST + ".");
            }
        }
        return function.takesAt(0) == Takes.SAME ? operands.oneKind(call, given) : Optional.empty();
    }

    private static boolean isTooLarge(SqlNode given) {
        return given instanceof SqlNumericLiteral number
                && number.bigDecimalValue() != null
                && number.bigDecimalValue().compareTo(BigDecimal.valueOf(LARGEST)) > 0;
    }

    private Optional<Complaint> unfit(RuleFunction function, Takes takes, SqlNode given) {
        RelDataType type = operands.types().apply(given);
        ValueKind kind = ValueKind.of(type);
        String is = kind == ValueKind.NUMBER && takes == Takes.WHOLE ? "may have decimals" : "is " + kind.label();
        String what = "%s takes %s, and %s %s"
                .formatted(function.signature(), takes.label(), operands.text().quoted(given), is);
        return Complaint.of(given, what, remedy(takes, kind, operands.text().of(given)));
    }

    private static String remedy(Takes takes, ValueKind kind, String given) {
        if (takes == Takes.DATE && kind == ValueKind.MOMENT) {
            return "Write date_of(" + given + ").";
        }
        if (takes == Takes.DATE && given.matches("'\\d{4}-\\d{2}-\\d{2}'")) {
            return "Write date " + given + ".";
        }
        return given.matches("'\\d+'") ? "Remove the quotes." : "";
    }
}
