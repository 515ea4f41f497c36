package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.Reference.Aggregate;
import kr.chungbaek.scenario.compile.Reference.ParameterValue;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;

/** An expression as people say it: fields by their titles, operators in words, parameters by their values. */
final class SpokenExpression {

    private final CheckedExpression expression;
    private final SpokenNames names;
    private final Phrases phrases;

    SpokenExpression(CheckedExpression expression, SpokenNames names) {
        this.expression = expression;
        this.names = names;
        this.phrases = names.phrases();
    }

    static boolean isDay(CheckedExpression expression) {
        return expression.kind() == ValueKind.DATE || expression.kind() == ValueKind.MOMENT;
    }

    /** What must all hold, one by one. */
    List<String> points() {
        return expression.conjuncts().stream()
                .map(part -> new SpokenExpression(part, names).condition())
                .toList();
    }

    /** Of which one is enough, one by one; none where the expression says no "or". */
    List<String> alternatives() {
        return expression.node().getKind() == SqlKind.OR
                ? chain(expression.node()).stream().map(this::condition).toList()
                : List.of();
    }

    String condition() {
        return condition(expression.node());
    }

    String value() {
        return value(expression.node());
    }

    String condition(SqlNode node) {
        if (node instanceof SqlIdentifier) {
            return phrases.say("yes", value(node));
        }
        if (!(node instanceof SqlCall call)) {
            return value(node);
        }
        return switch (call.getKind()) {
            case AND, OR -> joined(call);
            case NOT -> not(call.operand(0));
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                new SpokenComparison(expression, this, phrases).of(call);
            case IN, NOT_IN ->
                phrases.say(call.getKind() == SqlKind.IN ? "in" : "not-in", value(call.operand(0)), list(call));
            default -> test(call);
        };
    }

    /** What is asked of one value. */
    private String test(SqlCall call) {
        return switch (call.getKind()) {
            case BETWEEN -> phrases.say(isNegated(call) ? "not-between" : "between", values(call, 0, 1, 2));
            case LIKE -> phrases.say(isNegated(call) ? "not-like" : "like", values(call, 0, 1));
            case IS_DISTINCT_FROM -> phrases.say("NOT_EQUALS", values(call, 0, 1));
            case IS_NOT_DISTINCT_FROM -> phrases.say("EQUALS.or-both-missing", values(call, 0, 1));
            case IS_UNKNOWN -> phrases.say("unknown", condition(call.operand(0)));
            case IS_NULL -> phrases.say("missing", value(call.operand(0)));
            case IS_NOT_NULL -> phrases.say("present", value(call.operand(0)));
            case IS_TRUE -> condition(call.operand(0));
            case IS_FALSE -> not(call.operand(0));
            case IS_NOT_TRUE -> phrases.say("not-known", not(call.operand(0)));
            case IS_NOT_FALSE -> phrases.say("not-known", condition(call.operand(0)));
            default -> isCoalesce(call) ? whenUnknown(call) : function(call);
        };
    }

    private static boolean isNegated(SqlCall call) {
        return call.getOperator().getName().startsWith("NOT");
    }

    /** What nobody has put into words is shown as it stands in the file. */
    private String function(SqlCall call) {
        return RuleFunction.of(call.getOperator())
                .map(function -> function(function, call))
                .orElseGet(() -> expression.part(call).written());
    }

    /** {@code coalesce(condition, true)}; where it says false, that is how conditions are meant anyway. */
    private String whenUnknown(SqlCall call) {
        String said = condition(call.operand(0));
        if (!(call.operand(1) instanceof SqlLiteral)) {
            return phrases.say("coalesce", said, condition(call.operand(1)));
        }
        return isTrue(call.operand(1)) ? phrases.say("or-when-unknown", said) : said;
    }

    private static boolean isTrue(SqlNode node) {
        return node instanceof SqlLiteral literal && Boolean.TRUE.equals(literal.getValue());
    }

    String not(SqlNode node) {
        if (node instanceof SqlIdentifier) {
            return phrases.say("no", value(node));
        }
        return phrases.say("not", phrases.say("group", condition(node)));
    }

    /** What another operator joins is kept together. */
    private String joined(SqlCall call) {
        String word = call.getKind() == SqlKind.AND ? "join.and" : "join.or";
        return chain(call).stream()
                .map(operand -> operand.getKind() == SqlKind.AND || operand.getKind() == SqlKind.OR
                        ? phrases.say("group", condition(operand))
                        : condition(operand))
                .collect(Collectors.joining(phrases.say(word)));
    }

    /** The operands of a chain of one operator. */
    private static List<SqlNode> chain(SqlNode node) {
        List<SqlNode> operands = new ArrayList<>();
        for (SqlNode operand : ((SqlCall) node).getOperandList()) {
            operands.addAll(operand.getKind() == node.getKind() ? chain(operand) : List.of(operand));
        }
        return operands;
    }

    private String list(SqlCall call) {
        return ((SqlNodeList) call.operand(1))
                .getList().stream()
                        .map(item -> fixed(call.operand(0), item))
                        .collect(Collectors.joining(phrases.say("join.list")));
    }

    /** A value beside a field, whose codes have a meaning. */
    String fixed(SqlNode field, SqlNode item) {
        Optional<String> code =
                item instanceof SqlLiteral literal && expression.part(item).kind() == ValueKind.TEXT
                        ? Optional.ofNullable(literal.getValueAs(String.class))
                        : Optional.empty();
        return code.flatMap(text -> fieldOf(field).map(name -> phrases.code(name, text)))
                .orElseGet(() -> value(item));
    }

    private Optional<String> fieldOf(SqlNode node) {
        if (!(node instanceof SqlIdentifier name)) {
            return Optional.empty();
        }
        Reference reference = expression.reference(name);
        if (reference instanceof SubjectField field) {
            return Optional.of(field.field().name());
        }
        return reference instanceof SetField field ? Optional.of(field.field().name()) : Optional.empty();
    }

    String value(SqlNode node) {
        if (node instanceof SqlIdentifier name) {
            return names.of(expression.reference(name));
        }
        if (node instanceof SqlLiteral literal) {
            return literal(literal);
        }
        if (node instanceof SqlCase choice) {
            return choice(choice);
        }
        return call((SqlCall) node);
    }

    private String literal(SqlLiteral literal) {
        return switch (literal.getTypeName()) {
            case DECIMAL -> SpokenNames.number(literal.bigDecimalValue().toPlainString());
            case CHAR -> String.valueOf(literal.getValueAs(String.class));
            case BOOLEAN -> phrases.say(literal.booleanValue() ? "true" : "false");
            case NULL -> phrases.say("null");
            default -> literal.toString().replaceAll("^[A-Z]+ '|'$", "");
        };
    }

    private String choice(SqlCase choice) {
        List<String> said = new ArrayList<>();
        for (int index = 0; index < choice.getWhenOperands().size(); index++) {
            said.add(phrases.say(
                    "when",
                    condition(choice.getWhenOperands().get(index)),
                    value(choice.getThenOperands().get(index))));
        }
        SqlNode otherwise = choice.getElseOperand();
        if (otherwise != null) {
            said.add(phrases.say("otherwise", value(otherwise)));
        }
        return phrases.say("group", String.join(phrases.say("join.choice"), said));
    }

    private String call(SqlCall call) {
        return switch (call.getKind()) {
            case PLUS, MINUS -> sum(call);
            case TIMES -> inner(call.operand(0)) + " × " + inner(call.operand(1));
            case DIVIDE -> inner(call.operand(0)) + " ÷ " + inner(call.operand(1));
            case MINUS_PREFIX -> "−" + inner(call.operand(0));
            case PLUS_PREFIX -> value(call.operand(0));
            case MOD -> phrases.say("mod", values(call, 0, 1));
            default ->
                RuleFunction.of(call.getOperator())
                        .map(function -> function(function, call))
                        .orElseGet(() -> other(call));
        };
    }

    /** Truths among values, and texts that are joined. */
    private String other(SqlCall call) {
        return call.getOperator().getName().equals("||")
                ? value(call.operand(0)) + " " + value(call.operand(1))
                : condition(call);
    }

    private String sum(SqlCall call) {
        SqlNode right = call.operand(1);
        boolean minus = call.getKind() == SqlKind.MINUS;
        if (expression.part(right).kind() == ValueKind.SPAN) {
            boolean moment = expression.part(call).kind() == ValueKind.MOMENT;
            String key = (minus ? "earlier" : "later") + (moment ? ".moment" : "");
            return phrases.say(key, value(call.operand(0)), value(right));
        }
        return value(call.operand(0)) + (minus ? " − " + inner(right) : " + " + value(right));
    }

    private String inner(SqlNode node) {
        boolean sum = node.getKind() == SqlKind.PLUS || node.getKind() == SqlKind.MINUS;
        return sum ? phrases.say("group", value(node)) : value(node);
    }

    private String function(RuleFunction function, SqlCall call) {
        if (function.isSpan()) {
            return span(function, call.operand(0));
        }
        String key = function.label();
        return switch (function) {
            case COALESCE -> coalesce(call);
            case GREATEST, LEAST ->
                phrases.say(
                        isDay(expression.part(call)) ? key + ".day" : key,
                        call.getOperandList().stream()
                                .map(this::value)
                                .collect(Collectors.joining(phrases.say("join.list"))));
            case ABS ->
                call.operand(0).getKind() == SqlKind.MINUS
                        ? phrases.say("abs.difference", values(call.operand(0), 0, 1))
                        : phrases.say(key, values(call, 0));
            default ->
                phrases.say(key, call.getOperandList().stream().map(this::value).toArray(String[]::new));
        };
    }

    private String coalesce(SqlCall call) {
        if (expression.part(call).kind() == ValueKind.TRUTH) {
            return whenUnknown(call);
        }
        String said = value(call.operand(call.operandCount() - 1));
        for (int place = call.operandCount() - 2; place >= 0; place--) {
            said = phrases.say("coalesce", value(call.operand(place)), said);
        }
        return said;
    }

    private String span(RuleFunction function, SqlNode size) {
        if (size instanceof SqlIdentifier name && expression.reference(name) instanceof ParameterValue value) {
            return names.parameter(value.parameter(), text -> phrases.say(function.label(), text));
        }
        return phrases.say(function.label(), inner(size));
    }

    /** Whether it is a value that the rule itself names, and not one of a record. */
    boolean isFixed(SqlNode node) {
        return node instanceof SqlLiteral
                || node instanceof SqlIdentifier name && expression.reference(name) instanceof ParameterValue;
    }

    boolean isCoalesce(SqlNode node) {
        return node instanceof SqlCall call && call.getOperator() == RuleFunction.COALESCE.operator();
    }

    /** The sets whose records are counted, when a value is nothing but their number. */
    Optional<List<String>> counted(SqlNode node) {
        if (node.getKind() == SqlKind.PLUS) {
            Optional<List<String>> left = counted(((SqlCall) node).operand(0));
            Optional<List<String>> right = counted(((SqlCall) node).operand(1));
            return left.flatMap(some -> right.map(more -> {
                List<String> all = new ArrayList<>(some);
                all.addAll(more);
                return all;
            }));
        }
        return node instanceof SqlIdentifier name
                        && expression.reference(name) instanceof Aggregate figure
                        && figure.kind() == AggregateKind.COUNT
                        && figure.argument().isEmpty()
                ? Optional.of(List.of(names.labels().of(figure.set())))
                : Optional.empty();
    }

    private String[] values(SqlCall call, int... places) {
        String[] said = new String[places.length];
        for (int index = 0; index < places.length; index++) {
            said[index] = value(call.operand(places[index]));
        }
        return said;
    }
}
