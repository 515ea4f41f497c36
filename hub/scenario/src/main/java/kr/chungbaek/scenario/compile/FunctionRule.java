package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.RuleFunction.Takes;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;

/** A function takes so many values of such kinds. Whatever is no function of the language ends here, too. */
record FunctionRule(Operands operands) {

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
            String what = "'%s' has %d values".formatted(operands.text().of(call), given.size());
            return Complaint.of(call, what, "Write " + function.signature() + ".");
        }
        for (int place = 0; place < given.size(); place++) {
            if (!function.takesAt(place).fits(operands.types().apply(given.get(place)))) {
                return unfit(function, function.takesAt(place), given.get(place));
            }
        }
        return function.takesAt(0) == Takes.SAME ? operands.oneKind(call, given) : Optional.empty();
    }

    private Optional<Complaint> unfit(RuleFunction function, Takes takes, SqlNode given) {
        RelDataType type = operands.types().apply(given);
        ValueKind kind = ValueKind.of(type);
        String is = kind == ValueKind.NUMBER && takes == Takes.WHOLE ? "may have decimals" : "is " + kind.label();
        String what = "%s takes %s, and %s %s"
                .formatted(function.signature(), takes.label(), operands.text().quoted(given), is);
        String remedy = takes == Takes.DATE && kind == ValueKind.MOMENT
                ? "Write date_of(" + operands.text().of(given) + ")."
                : "";
        return Complaint.of(given, what, remedy);
    }
}
