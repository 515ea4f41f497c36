package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.problem.Problems;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Reads {@code count(set)}, {@code count(distinct set.field)}, {@code sum(set.field)} and its like. */
final class Figures {

    private final SourceText text;
    private final Scope scope;
    private final Problems problems;

    Figures(SourceText text, Scope scope, Problems problems) {
        this.text = text;
        this.scope = scope;
        this.problems = problems;
    }

    Optional<Reference> read(SqlCall call, AggregateKind kind) {
        List<SqlNode> arguments = call.getOperandList();
        boolean distinct = call.getFunctionQuantifier() != null
                && call.getFunctionQuantifier().getValue() == SqlSelectKeyword.DISTINCT;
        if (arguments.size() != 1) {
            return refuse(call, kind, "has " + arguments.size() + " values");
        }
        SqlNode argument = arguments.get(0);
        if (holdsFigure(argument)) {
            problems.add(
                    text.at(argument),
                    "'" + text.of(call) + "' is a figure of a figure",
                    "Take it of a field: " + kind.label() + "(set.field).");
            return Optional.empty();
        }
        if (argument instanceof SqlIdentifier name
                && name.isSimple()
                && scope.sets().containsKey(text.name(name))) {
            if (kind != AggregateKind.COUNT || distinct) {
                return refuse(call, kind, "names a set without a field");
            }
            return Optional.of(new Reference.Aggregate(text.name(name), kind, false, Optional.empty()));
        }
        Optional<String> set = setOf(argument);
        if (set.isEmpty() && unknownSet(argument)) {
            return Optional.empty();
        }
        if (set.isEmpty()) {
            return refuse(call, kind, "names no set");
        }
        return new ExpressionCheck(scope.withOwn(set.get()), problems)
                .checkPart(text, argument)
                .filter(checked -> fits(checked, kind, argument))
                .map(checked -> new Reference.Aggregate(set.get(), kind, distinct, Optional.of(checked)));
    }

    private boolean fits(CheckedExpression argument, AggregateKind kind, SqlNode at) {
        ValueKind value = argument.kind();
        boolean fits = switch (kind) {
            case COUNT -> value != ValueKind.SPAN;
            case SUM -> value == ValueKind.NUMBER;
            case MIN, MAX -> value != ValueKind.TRUTH && value != ValueKind.SPAN && value != ValueKind.NULL;
        };
        if (!fits) {
            String what = "%s(…) cannot be taken of %s (%s)".formatted(kind.label(), value.label(), text.quoted(at));
            String remedy = kind == AggregateKind.SUM ? "Sum numbers; count counts anything." : "Name a field.";
            problems.add(text.at(at), what, remedy);
        }
        return fits;
    }

    private boolean holdsFigure(SqlNode argument) {
        return argument instanceof SqlCall call
                && (call.getOperator() instanceof SqlUnresolvedFunction
                                && AggregateKind.of(text.of(Names.functionPlace(call)))
                                        .isPresent()
                        || call.getOperandList().stream().anyMatch(operand -> operand != null && holdsFigure(operand)));
    }

    /** A name alone, or before a dot, which is none of a set. */
    private boolean unknownSet(SqlNode argument) {
        if (!(argument instanceof SqlIdentifier name)
                || name.isStar()
                || scope.sets().isEmpty()) {
            return false;
        }
        String first = name.isSimple() ? text.name(name) : text.of(name.getComponentParserPosition(0));
        if (first.equals("subject")
                || first.equals(Scope.WITH)
                || scope.ownField(first).isPresent()) {
            return false;
        }
        problems.unknown(text.at(name), "set", first, scope.sets().keySet());
        return true;
    }

    private Optional<Reference> refuse(SqlCall call, AggregateKind kind, String why) {
        String set = scope.sets().keySet().stream().findFirst().orElse("set");
        String remedy = kind == AggregateKind.COUNT
                ? "Write count(" + set + ") or count(distinct " + set + ".field)."
                : "Write " + kind.label() + "(" + set + ".field).";
        problems.add(text.at(call), "'" + text.of(call) + "' " + why, remedy);
        return Optional.empty();
    }

    /** The set whose name stands first before a dot. */
    private Optional<String> setOf(SqlNode argument) {
        String[] found = new String[1];
        argument.accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlIdentifier name) {
                String prefix = name.names.size() == 2 ? text.of(name.getComponentParserPosition(0)) : "";
                if (found[0] == null && scope.sets().containsKey(prefix)) {
                    found[0] = prefix;
                }
                return null;
            }
        });
        return Optional.ofNullable(found[0]);
    }
}
