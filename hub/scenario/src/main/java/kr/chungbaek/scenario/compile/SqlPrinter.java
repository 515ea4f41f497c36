package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;

/**
 * Prints a validated expression for PostgreSQL. It prints the tree that the validator saw, never one that went through
 * relational algebra, which would round won to whole numbers and pad texts. All arithmetic is numeric: bigint would
 * overflow, which ends a statement, and divide to whole numbers.
 */
final class SqlPrinter {

    private final Map<String, Reference> references;
    private final Function<SqlNode, RelDataType> types;
    private final Naming naming;

    SqlPrinter(Map<String, Reference> references, Function<SqlNode, RelDataType> types, Naming naming) {
        this.references = references;
        this.types = types;
        this.naming = naming;
    }

    String print(SqlNode node) {
        if (node instanceof SqlIdentifier name) {
            return naming.of(reference(name));
        }
        if (node instanceof SqlLiteral literal) {
            return literal(literal);
        }
        if (node instanceof SqlCase choice) {
            return choice(choice);
        }
        return call((SqlCall) node);
    }

    private Reference reference(SqlIdentifier name) {
        Reference reference = references.get(name.getSimple());
        if (reference == null) {
            throw new IllegalStateException("'" + name + "' was never resolved");
        }
        return reference;
    }

    private String literal(SqlLiteral literal) {
        return switch (literal.getTypeName()) {
            case DECIMAL -> literal.bigDecimalValue().toPlainString();
            case CHAR -> "'" + literal.getValueAs(String.class).replace("'", "''") + "'";
            case BOOLEAN -> literal.booleanValue() ? "true" : "false";
            case NULL -> "null";
            default -> literal.toString();
        };
    }

    private String call(SqlCall call) {
        return switch (call.getKind()) {
            case AND -> joined(call, " and ");
            case OR -> joined(call, " or ");
            case NOT -> "not " + inner(call, 0);
            case EQUALS,
                    NOT_EQUALS,
                    LESS_THAN,
                    LESS_THAN_OR_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_OR_EQUAL,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM -> inner(call, 0) + " " + name(call) + " " + inner(call, 1);
            case BETWEEN -> inner(call, 0) + between(call) + inner(call, 1) + " and " + inner(call, 2);
            case IN, NOT_IN -> inner(call, 0) + " " + name(call) + " (" + list((SqlNodeList) call.operand(1)) + ")";
            case LIKE -> like(call);
            case IS_NULL, IS_NOT_NULL, IS_TRUE, IS_NOT_TRUE, IS_FALSE, IS_NOT_FALSE, IS_UNKNOWN ->
                inner(call, 0) + " " + name(call);
            case PLUS, MINUS -> sum(call);
            case TIMES -> numeric(call, 0) + " * " + inner(call, 1);
            case DIVIDE -> numeric(call, 0) + " / nullif(" + numeric(call, 1) + ", 0)";
            case MOD -> "mod(" + numeric(call, 0) + ", nullif(" + numeric(call, 1) + ", 0))";
            case MINUS_PREFIX -> "- " + inner(call, 0);
            case PLUS_PREFIX -> inner(call, 0);
            default -> function(call);
        };
    }

    private String function(SqlCall call) {
        Optional<RuleFunction> function = RuleFunction.of(call.getOperator());
        if (function.isPresent()) {
            return function.get()
                    .sql(call.getOperandList().stream().map(this::print).toList());
        }
        if (call.getOperator().getName().equals("||")) {
            return inner(call, 0) + " || " + inner(call, 1);
        }
        throw new IllegalStateException("'" + call + "' was never checked");
    }

    private String sum(SqlCall call) {
        SqlNode right = call.operand(1);
        if (ValueKind.of(types.apply(right)) != ValueKind.SPAN) {
            return numeric(call, 0) + " " + name(call) + " " + inner(call, 1);
        }
        SqlCall span = (SqlCall) right;
        String size = print(span.operand(0));
        String signed = call.getKind() == SqlKind.MINUS ? "-(" + size + ")" : size;
        RuleFunction function = RuleFunction.of(span.getOperator()).orElseThrow();
        return function.sql(List.of(print(call.operand(0)), signed));
    }

    private String choice(SqlCase choice) {
        StringBuilder text = new StringBuilder("case");
        for (int index = 0; index < choice.getWhenOperands().size(); index++) {
            text.append(" when ").append(print(choice.getWhenOperands().get(index)));
            text.append(" then ").append(print(choice.getThenOperands().get(index)));
        }
        Optional.ofNullable(choice.getElseOperand())
                .ifPresent(value -> text.append(" else ").append(print(value)));
        return text.append(" end").toString();
    }

    private String like(SqlCall call) {
        // PostgreSQL would take a backslash for an escape, and fail where a pattern ends with one.
        String escape = " escape " + (call.operandCount() == 3 ? inner(call, 2) : "''");
        return inner(call, 0) + " " + name(call) + " " + inner(call, 1) + escape;
    }

    private static String between(SqlCall call) {
        return call.getOperator().getName().startsWith("NOT") ? " not between " : " between ";
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toLowerCase(java.util.Locale.ROOT);
    }

    private String joined(SqlCall call, String word) {
        List<String> parts = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            boolean mixed = operand.getKind() == SqlKind.AND || operand.getKind() == SqlKind.OR;
            String part = print(operand);
            parts.add(mixed && operand.getKind() != call.getKind() ? "(" + part + ")" : part);
        }
        return String.join(word, parts);
    }

    private String list(SqlNodeList items) {
        return items.getList().stream().map(this::print).collect(Collectors.joining(", "));
    }

    /** An operand that keeps together whatever stands beside it. */
    private String inner(SqlCall call, int place) {
        SqlNode operand = call.operand(place);
        boolean together = operand instanceof SqlIdentifier
                || operand instanceof SqlLiteral
                || operand instanceof SqlCall inner
                        && RuleFunction.of(inner.getOperator()).isPresent();
        String text = print(operand);
        return together ? text : "(" + text + ")";
    }

    private String numeric(SqlCall call, int place) {
        return inner(call, place) + "::numeric";
    }
}
