package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Reference.LookUp;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** Reads {@code look_up(table.column, key)}. */
final class LookUpCheck {

    static final String NAME = "look_up";

    private static final String FORM = "Write look_up(table.column, key).";

    private final SourceText text;
    private final Scope scope;
    private final Problems problems;

    LookUpCheck(SourceText text, Scope scope, Problems problems) {
        this.text = text;
        this.scope = scope;
        this.problems = problems;
    }

    /** The value looked up, or nothing when {@code problems} say why. */
    Optional<LookUp> read(SqlCall call) {
        List<SqlNode> arguments = call.getOperandList();
        if (arguments.size() != 2 || !(arguments.get(0) instanceof SqlIdentifier name) || name.names.size() != 2) {
            problems.add(text.at(call), "'" + text.of(call) + "' names no column and key", FORM);
            return Optional.empty();
        }
        Position at = text.at(name.getComponentParserPosition(0));
        String table = text.of(name.getComponentParserPosition(0));
        Optional<RecordType> found = scope.tables().find(table);
        if (found.isEmpty()) {
            scope.tables().complain(at, table, "reference table", problems);
            return Optional.empty();
        }
        RecordType type = found.get();
        String column = text.of(name.getComponentParserPosition(1));
        if (type.find(column).isEmpty()) {
            problems.unknown(
                    text.at(name.getComponentParserPosition(1)),
                    "in table '" + table + "' the column",
                    column,
                    type.fieldNames());
            return Optional.empty();
        }
        // The key and the day from which a row is valid.
        if (type.key().size() != 2) {
            problems.add(at, "table '" + table + "' has a key of several columns", "Read it as a set with 'same'.");
            return Optional.empty();
        }
        return new ExpressionCheck(scope.in(Scope.Place.ONE_RECORD), problems)
                .checkPart(text, arguments.get(1))
                .filter(key -> fits(type, key))
                .map(key -> new LookUp(type, type.field(column), key, scope.date()));
    }

    private boolean fits(RecordType table, CheckedExpression key) {
        if (key.references().stream().anyMatch(Reference.SetField.class::isInstance)) {
            return refuse(key, "is of a set", "Look up by a field of the subject.");
        }
        ValueKind wanted = ValueKind.of(
                RuleTypes.INSTANCE.of(table.field(table.key().get(0)).type(), false));
        if (key.kind() != wanted) {
            return refuse(
                    key,
                    "is " + key.kind().label() + ", but the key of '" + table.name() + "' is " + wanted.label(),
                    "Look up by a value of the same kind.");
        }
        return true;
    }

    private boolean refuse(CheckedExpression key, String why, String remedy) {
        problems.add(text.at(key.node()), "'" + key.written() + "' " + why, remedy);
        return false;
    }
}
