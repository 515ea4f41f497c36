package kr.chungbaek.scenario.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.FieldType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.validate.ParameterScope;

/** From an expression of the file to one that can be printed: parsed, its names resolved, its types checked. */
final class ExpressionCheck {

    private final Scope scope;
    private final Problems problems;

    ExpressionCheck(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** The checked expression, or nothing when {@code problems} say why. */
    Optional<CheckedExpression> check(Expression expression) {
        return ExpressionParser.parse(expression, problems)
                .flatMap(node -> checkPart(new SourceText(expression), node));
    }

    Optional<CheckedExpression> checkPart(SourceText text, SqlNode parsed) {
        int before = problems.count();
        Names names = new Names(text, scope, problems);
        SqlNode resolved = parsed.accept(names);
        if (resolved == null || problems.count() > before) {
            return Optional.empty();
        }
        return typed(text, resolved, names.references());
    }

    private Optional<CheckedExpression> typed(SourceText text, SqlNode node, Map<String, Reference> references) {
        Map<String, RelDataType> types = new HashMap<>();
        references.forEach((name, reference) -> types.put(name, typeOf(reference)));
        RuleValidator validator = new RuleValidator();
        ParameterScope names = new ParameterScope(validator, types);
        Optional<Complaint> complaint;
        try {
            complaint = walk(
                    node,
                    new OperandRules(text, part -> validator.deriveType(names, part)),
                    part -> validator.deriveType(names, part));
            if (complaint.isEmpty()) {
                SqlNode valid = validator.validateParameterizedExpression(node, types);
                return Optional.of(
                        new CheckedExpression(text, valid, references, part -> validator.deriveType(names, part)));
            }
        } catch (CalciteException e) {
            complaint = Complaint.of(
                    node, "'" + text.of(node) + "' does not fit together", "Check what it compares and adds.");
        }
        complaint.ifPresent(wrong -> problems.add(text.at(wrong.about()), wrong.what(), wrong.remedy()));
        return Optional.empty();
    }

    /** From the inside out, so that the innermost mistake is told. */
    private static Optional<Complaint> walk(SqlNode node, OperandRules rules, Function<SqlNode, RelDataType> types) {
        if (node instanceof SqlNodeList list) {
            for (SqlNode item : list) {
                Optional<Complaint> found = walk(item, rules, types);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (!(node instanceof SqlCall call)) {
            return Optional.empty();
        }
        for (SqlNode operand : call.getOperandList()) {
            Optional<Complaint> found = operand == null ? Optional.empty() : walk(operand, rules, types);
            if (found.isPresent()) {
                return found;
            }
        }
        return rules.check(call);
    }

    private static RelDataType typeOf(Reference reference) {
        RuleTypes types = RuleTypes.INSTANCE;
        if (reference instanceof Reference.SubjectField subject) {
            return types.of(subject.field().type(), subject.field().optional());
        }
        if (reference instanceof Reference.SetField set) {
            return types.of(set.field().type(), set.field().optional());
        }
        if (reference instanceof Reference.ParameterValue value) {
            return types.of(value.parameter().type());
        }
        if (reference instanceof Reference.Timing timing) {
            return types.of(timing == Reference.Timing.OCCASION ? FieldType.DATE : FieldType.WON, false);
        }
        if (reference instanceof Reference.LookUp lookUp) {
            return types.of(lookUp.column().type(), true);
        }
        return figureType((Reference.Aggregate) reference);
    }

    /** A count or sum is always known; of an empty set the least and the greatest are not. */
    private static RelDataType figureType(Reference.Aggregate figure) {
        RuleTypes types = RuleTypes.INSTANCE;
        RelDataType counted = types.of(FieldType.WON, false);
        return switch (figure.kind()) {
            case COUNT -> counted;
            case SUM -> types.sumOf(figure.argument().orElseThrow().type());
            case MIN, MAX ->
                types.createTypeWithNullability(figure.argument().orElseThrow().type(), true);
        };
    }
}
