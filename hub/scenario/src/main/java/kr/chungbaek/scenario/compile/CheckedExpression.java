package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** An expression whose names and types are right, ready to be printed under any names of columns. */
final class CheckedExpression {

    private final SourceText text;
    private final SqlNode node;
    private final Map<String, Reference> references;
    private final Function<SqlNode, RelDataType> types;

    CheckedExpression(
            SourceText text, SqlNode node, Map<String, Reference> references, Function<SqlNode, RelDataType> types) {
        this.text = text;
        this.node = node;
        this.references = Map.copyOf(references);
        this.types = types;
    }

    SourceText source() {
        return text;
    }

    /** Its text in the file. */
    String written() {
        return text.of(node);
    }

    SqlNode node() {
        return node;
    }

    RelDataType type() {
        return types.apply(node);
    }

    ValueKind kind() {
        return ValueKind.of(type());
    }

    boolean isNullable() {
        return type().isNullable();
    }

    /** What a name in it stands for. */
    Reference reference(SqlIdentifier name) {
        return java.util.Objects.requireNonNull(references.get(name.getSimple()));
    }

    /** Whether it is a name and nothing else. */
    boolean isField() {
        return node instanceof SqlIdentifier;
    }

    String sql(Naming naming) {
        return new SqlPrinter(references, types, naming).print(node);
    }

    CheckedExpression part(SqlNode part) {
        return new CheckedExpression(text, part, references, types);
    }

    /** Whether it may be null although nothing that it reads is: of a division by zero. */
    boolean divides() {
        boolean[] found = new boolean[1];
        node.accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlCall call) {
                found[0] |= call.getKind() == SqlKind.DIVIDE
                        || call.getKind() == SqlKind.MOD
                        || call.getOperator() == RuleFunction.MOD.operator();
                return super.visit(call);
            }
        });
        return found[0];
    }

    /** The conditions that must all hold. */
    List<CheckedExpression> conjuncts() {
        if (node.getKind() != SqlKind.AND) {
            return List.of(this);
        }
        List<CheckedExpression> all = new ArrayList<>();
        ((SqlCall) node)
                .getOperandList()
                .forEach(operand -> all.addAll(part(operand).conjuncts()));
        return all;
    }

    /** What the expression reads, and what its look-ups read; without the arguments of figures. */
    Collection<Reference> references() {
        List<Reference> found = new ArrayList<>();
        node.accept(new SqlBasicVisitor<@Nullable Void>() {
            private void add(@Nullable Reference reference) {
                if (reference != null && !found.contains(reference)) {
                    found.add(reference);
                    if (reference instanceof Reference.LookUp lookUp) {
                        lookUp.reads().forEach(this::add);
                    }
                }
            }

            @Override
            public @Nullable Void visit(SqlIdentifier name) {
                Reference reference = references.get(name.getSimple());
                add(reference);
                return null;
            }
        });
        return found;
    }
}
