package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** The operands of calls: what they are, how they are written, and what is asked of all of them alike. */
record Operands(SourceText text, Function<SqlNode, RelDataType> types) {

    ValueKind kind(SqlNode node) {
        return ValueKind.of(types.apply(node));
    }

    /** {@code a date ('subject.billed_on')}. */
    String described(SqlNode node) {
        return kind(node).label() + " (" + text.quoted(node) + ")";
    }

    Optional<Complaint> allOf(SqlCall call, ValueKind wanted) {
        for (SqlNode operand : call.getOperandList()) {
            if (kind(operand) != wanted) {
                String operator = call.getOperator().getName().toLowerCase(Locale.ROOT);
                String what = "'%s' takes %s, and %s is %s"
                        .formatted(
                                operator,
                                wanted.label(),
                                text.quoted(operand),
                                kind(operand).label());
                return Complaint.of(operand, what, "");
            }
        }
        return Optional.empty();
    }

    Optional<Complaint> truths(List<SqlNode> conditions) {
        for (SqlNode condition : conditions) {
            if (kind(condition) != ValueKind.TRUTH) {
                String what = "%s is %s, not a condition"
                        .formatted(text.quoted(condition), kind(condition).label());
                return Complaint.of(condition, what, "Compare it with something.");
            }
        }
        return Optional.empty();
    }

    /** Values of which one is taken: of one kind, and at least one of them not null. */
    Optional<Complaint> oneKind(SqlCall call, List<SqlNode> values) {
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
                String what = "%s is %s and %s is %s"
                        .formatted(
                                text.quoted(known.get(0)),
                                kind(known.get(0)).label(),
                                text.quoted(value),
                                kind(value).label());
                return Complaint.of(value, what, "Give values of one kind.");
            }
        }
        return Optional.empty();
    }

    /** The operands, those of a list among them. */
    static List<SqlNode> flat(SqlCall call) {
        List<SqlNode> flat = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            if (operand instanceof SqlNodeList list) {
                flat.addAll(list.getList());
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }
}
