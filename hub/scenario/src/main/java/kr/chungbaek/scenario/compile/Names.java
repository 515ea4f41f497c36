package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Puts a meaning to every name of a parsed expression, and tells every name that has none. */
final class Names extends SqlShuttle {

    private final SourceText text;
    private final Scope scope;
    private final Problems problems;
    private final Map<String, Reference> references = new LinkedHashMap<>();

    Names(SourceText text, Scope scope, Problems problems) {
        this.text = text;
        this.scope = scope;
        this.problems = problems;
    }

    /** What was found, by the name that stands in the tree now. */
    Map<String, Reference> references() {
        return references;
    }

    @Override
    public @Nullable SqlNode visit(SqlIdentifier name) {
        return resolve(name).map(reference -> put(reference, name)).orElse(name);
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (!(call.getOperator() instanceof SqlUnresolvedFunction)) {
            return super.visit(call);
        }
        SqlParserPos place = functionPlace(call);
        String name = text.of(place);
        Optional<AggregateKind> aggregate = AggregateKind.of(name);
        if (aggregate.isPresent()) {
            return figure(call, aggregate.get());
        }
        if (name.equals(LookUpCheck.NAME)) {
            return new LookUpCheck(text, scope, problems)
                    .read(call)
                    .map(lookUp -> put(lookUp, call))
                    .orElse(call);
        }
        Optional<RuleFunction> function = RuleFunction.of(name);
        if (function.isEmpty()) {
            Foreign.function(name)
                    .ifPresentOrElse(
                            remedy -> problems.add(text.at(place), "function '" + name + "' does not exist", remedy),
                            () -> problems.unknown(text.at(place), "function", name, functionNames()));
            return call;
        }
        List<SqlNode> arguments = call.getOperandList().stream()
                .map(argument -> argument.accept(this))
                .toList();
        return function.get().operator().createCall(call.getParserPosition(), arguments);
    }

    private List<String> functionNames() {
        List<String> names = new ArrayList<>(RuleFunction.labels());
        names.add(LookUpCheck.NAME);
        if (scope.place() == Scope.Place.FINDING) {
            names.addAll(AggregateKind.labels());
        }
        return names;
    }

    static SqlParserPos functionPlace(SqlCall call) {
        SqlIdentifier name = ((SqlFunction) call.getOperator()).getSqlIdentifier();
        return name == null ? call.getParserPosition() : name.getParserPosition();
    }

    private SqlNode figure(SqlCall call, AggregateKind kind) {
        if (scope.place() != Scope.Place.FINDING) {
            problems.add(
                    text.at(call),
                    "'" + text.of(call) + "' is a figure over a set, which has no meaning here",
                    "Use it in 'raise' or 'amount'.");
            return call;
        }
        return new Figures(text, scope, problems)
                .read(call, kind)
                .map(figure -> put(figure, call))
                .orElse(call);
    }

    private SqlNode put(Reference reference, SqlNode at) {
        references.put(reference.name(), reference);
        return new SqlIdentifier(reference.name(), at.getParserPosition());
    }

    private Optional<Reference> resolve(SqlIdentifier name) {
        Position at = text.at(name);
        String whole = text.name(name);
        if (whole.startsWith(":")) {
            return scope.parameter(whole.substring(1)).or(() -> unknownParameter(at, whole));
        }
        if (name.isStar() || name.names.size() > 2) {
            problems.add(at, "'" + whole + "' is no field", "Write 'subject.field' or the field alone.");
            return Optional.empty();
        }
        return name.isSimple() ? own(whole, at) : qualified(name);
    }

    private Optional<Reference> own(String field, Position at) {
        Optional<Reference> found = scope.ownField(field).or(() -> scope.timing(field));
        if (found.isPresent()) {
            return found;
        }
        if (scope.sets().containsKey(field)) {
            String what = "'" + field + "' is a set of records, not a value";
            problems.add(at, what, "Write count(" + field + ") or sum(" + field + ".field).");
            return Optional.empty();
        }
        if (scope.place() == Scope.Place.ONE_RECORD
                && scope.own().isPresent()
                && scope.subjectField(field).isPresent()) {
            String what = "record '" + scope.ownType().name() + "' has no field '" + field + "'";
            problems.add(at, what, "The subject has one: write 'subject." + field + "'.");
            return Optional.empty();
        }
        Optional<String> remedy = Foreign.name(field);
        if (remedy.isPresent()) {
            problems.add(at, "'" + field + "' cannot be read here", remedy.get());
            return Optional.empty();
        }
        if (scope.parameter(field).isPresent()) {
            String what = "in record '" + scope.ownType().name() + "' the field '" + field + "' does not exist";
            problems.add(at, what, "For the parameter write ':" + field + "'.");
            return Optional.empty();
        }
        return unknownField(at, scope.ownType(), field);
    }

    private Optional<Reference> qualified(SqlIdentifier name) {
        SqlParserPos first = name.getComponentParserPosition(0);
        SqlParserPos second = name.getComponentParserPosition(1);
        String prefix = text.of(first);
        String field = text.of(second);
        if (prefix.equals("subject")) {
            return scope.subjectField(field).or(() -> unknownField(text.at(second), scope.subject(), field));
        }
        if (prefix.equals(Scope.WITH) && scope.with().isPresent()) {
            RecordType type = scope.with().get();
            return scope.withField(field).or(() -> unknownField(text.at(second), type, field));
        }
        if (scope.own().filter(prefix::equals).isPresent()) {
            return scope.ownField(field).or(() -> unknownField(text.at(second), scope.ownType(), field));
        }
        if (!scope.sets().containsKey(prefix)) {
            problems.unknown(text.at(first), "name", prefix, scope.prefixes());
            return Optional.empty();
        }
        if (scope.place() == Scope.Place.MATCH && scope.own().isEmpty()) {
            RecordType type = Objects.requireNonNull(scope.sets().get(prefix));
            return scope.withOwn(prefix).ownField(field).or(() -> unknownField(text.at(second), type, field));
        }
        String remedy = scope.place() == Scope.Place.FINDING
                ? "Write sum(" + prefix + "." + field + "), min, max or count of it."
                : "A set hangs on another one by 'same' only: same: [" + prefix + "." + field + " = field].";
        problems.add(
                text.at(first), "'" + prefix + "." + field + "' stands for many records, not for one value", remedy);
        return Optional.empty();
    }

    private Optional<Reference> unknownField(Position at, RecordType type, String field) {
        String kind = "in record '" + type.name() + "' the field";
        Optional<Field> titled = type.fields().stream()
                .filter(one -> one.title().ko().replace(" ", "").contains(field))
                .findFirst();
        titled.ifPresentOrElse(
                meant -> problems.add(new Problem(
                        at,
                        kind + " '" + field + "' does not exist",
                        Nearest.listing(field, type.fieldNames()),
                        "Did you mean '" + meant.name() + "' (" + meant.title().ko() + ")?")),
                () -> problems.unknown(at, kind, field, type.fieldNames()));
        return Optional.empty();
    }

    private Optional<Reference> unknownParameter(Position at, String name) {
        if (scope.parameters().isEmpty()) {
            problems.add(
                    at, "parameter '" + name + "' does not exist", "Add '" + name.substring(1) + ":' under 'params'.");
        } else {
            problems.unknown(at, "parameter", name, scope.parameterNames());
        }
        return Optional.empty();
    }
}
