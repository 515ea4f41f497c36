package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.Aggregate;
import kr.chungbaek.scenario.compile.Reference.LookUp;
import kr.chungbaek.scenario.compile.Reference.ParameterValue;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.scenario.compile.Reference.Timing;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/**
 * A scenario without mistakes.
 *
 * @param subject the type of what is judged, or what several types have in common
 * @param kinds those several types; empty when there is but one
 */
record CheckedRule(
        Scenario scenario,
        RecordType subject,
        List<SubjectKind> kinds,
        Optional<CheckedExpression> where,
        Optional<CheckedWith> with,
        List<CheckedSet> sets,
        Optional<CheckedDue> due,
        CheckedExpression raise,
        Optional<CheckedExpression> amount,
        List<CheckedExpression> onePer,
        Optional<CheckedExpression> officer) {

    CheckedRule {
        kinds = List.copyOf(kinds);
        sets = List.copyOf(sets);
        onePer = List.copyOf(onePer);
    }

    SubjectSource source() {
        return new SubjectSource(this);
    }

    /** Whether there are several days that are judged together. */
    boolean hasSeveralDays() {
        return due.filter(days -> days.oneDay().isEmpty()).isPresent() && !isPerOccasion();
    }

    /** Whether there are several days, each of which is judged by itself. */
    boolean isPerOccasion() {
        return due.filter(days -> days.due().isPerOccasion()).isPresent();
    }

    /** The record types of subjects. */
    List<RecordType> subjectTypes() {
        return kinds.isEmpty()
                ? List.of(subject)
                : kinds.stream().map(SubjectKind::type).toList();
    }

    /** The types whose keys a subject's key is made of. */
    List<RecordType> typesOfKey() {
        return Stream.concat(subjectTypes().stream(), with.stream().map(CheckedWith::type))
                .toList();
    }

    /** Whether subjects are records of several types under common names. */
    boolean isOfSeveralKinds() {
        return !kinds.isEmpty();
    }

    /** Whether not every record is judged. */
    boolean isConditional() {
        return !conditions().isEmpty() || isOfSeveralKinds();
    }

    /** What must hold of a subject, and of its second record, for it to be judged. */
    List<CheckedExpression> conditions() {
        return Stream.concat(where.stream(), with.flatMap(CheckedWith::where).stream())
                .toList();
    }

    /** The figures of one set, each once, in the order of their names' first use. */
    List<Aggregate> figures(CheckedSet set) {
        Map<String, Aggregate> found = new LinkedHashMap<>();
        judging()
                .flatMap(expression -> expression.references().stream())
                .filter(Aggregate.class::isInstance)
                .map(Aggregate.class::cast)
                .filter(figure -> figure.set().equals(set.name()))
                .forEach(figure -> found.putIfAbsent(figure.name(), figure));
        return List.copyOf(found.values());
    }

    /** What a set's condition and figures read of the subject and its parameters; equalities left aside. */
    List<Reference> readOfSubject(CheckedSet set) {
        Stream<CheckedExpression> arguments = figures(set).stream().flatMap(figure -> figure.argument().stream());
        Stream<CheckedExpression> between =
                set.path().flatMap(path -> path.through().where()).stream();
        boolean dated = set.isReference()
                || set.path().filter(path -> path.through().isReference()).isPresent();
        Stream<Reference> read = Stream.concat(Stream.concat(set.where().stream(), between), arguments)
                .flatMap(expression -> expression.references().stream());
        return Stream.concat(read, dated ? Stream.of(date()) : Stream.empty())
                .filter(reference -> !(reference instanceof SetField || reference instanceof LookUp))
                .distinct()
                .toList();
    }

    /** The business date of what is judged. */
    Reference date() {
        return isPerOccasion() ? Timing.OCCASION : new SubjectField(Part.SUBJECT, subject.field(subject.datedBy()));
    }

    /** The values that are looked up in reference tables. */
    List<LookUp> lookUps() {
        return Stream.concat(everything(), Stream.concat(onePer.stream(), officer.stream()))
                .flatMap(expression -> expression.references().stream())
                .filter(LookUp.class::isInstance)
                .map(LookUp.class::cast)
                .distinct()
                .toList();
    }

    /** The fields of the subject that anything reads, in the order of the type. */
    List<SubjectField> subjectFields() {
        Stream<Reference> read = Stream.concat(everything(), Stream.concat(onePer.stream(), officer.stream()))
                .flatMap(expression -> expression.references().stream());
        boolean dated = sets.stream().anyMatch(CheckedSet::isReference);
        return inOrder(Stream.concat(read, dated ? Stream.of(date()) : Stream.empty()));
    }

    /** The fields of the subject that decide: what the evidence is made of. */
    List<SubjectField> evidenceFields() {
        return inOrder(everything().flatMap(expression -> expression.references().stream()));
    }

    /** The fields of a set that decide, in the order of its type. */
    List<Field> evidenceFields(CheckedSet set) {
        List<Field> read = everything()
                .flatMap(expression -> expression.references().stream())
                .filter(SetField.class::isInstance)
                .map(SetField.class::cast)
                .filter(field -> field.set().equals(set.name()))
                .map(SetField::field)
                .toList();
        return set.type().fields().stream().filter(read::contains).toList();
    }

    /** The parameters without which nothing can be said of a subject. */
    List<ParameterValue> neededParameters() {
        return everything()
                .filter(expression -> amount.filter(expression::equals).isEmpty())
                .flatMap(expression -> expression.references().stream())
                .filter(ParameterValue.class::isInstance)
                .map(ParameterValue.class::cast)
                .distinct()
                .toList();
    }

    /** The parameters that anything reads. */
    Set<Parameter> readParameters() {
        return Stream.concat(everything(), Stream.concat(onePer.stream(), officer.stream()))
                .flatMap(expression -> expression.references().stream())
                .filter(ParameterValue.class::isInstance)
                .map(value -> ((ParameterValue) value).parameter())
                .collect(Collectors.toSet());
    }

    private List<SubjectField> inOrder(Stream<Reference> references) {
        List<SubjectField> read = references
                .filter(SubjectField.class::isInstance)
                .map(SubjectField.class::cast)
                .toList();
        Stream<SubjectField> own = subject.fields().stream().map(field -> new SubjectField(Part.SUBJECT, field));
        Stream<SubjectField> second = with.stream()
                .flatMap(one -> Stream.concat(Stream.of(Scope.GOVERNMENT), one.type().fields().stream()))
                .map(field -> new SubjectField(Part.WITH, field));
        return Stream.concat(own, second).filter(read::contains).toList();
    }

    private Stream<CheckedExpression> judging() {
        return Stream.concat(Stream.of(raise), amount.stream());
    }

    /** Every expression that decides whether there is a case, since when and of what amount. */
    private Stream<CheckedExpression> everything() {
        List<CheckedExpression> all = new ArrayList<>();
        all.addAll(conditions());
        with.ifPresent(one -> one.same().forEach(match -> all.addAll(List.of(match.ofSubject(), match.ofSet()))));
        for (CheckedSet set : sets) {
            set.same().forEach(match -> all.addAll(List.of(match.ofSubject(), match.ofSet())));
            set.path()
                    .ifPresent(path ->
                            path.same().forEach(match -> all.addAll(List.of(match.ofSubject(), match.ofSet()))));
            set.where().ifPresent(all::add);
            figures(set).forEach(figure -> figure.argument().ifPresent(all::add));
        }
        due.ifPresent(days -> all.addAll(days.parts()));
        all.add(raise);
        amount.ifPresent(all::add);
        return all.stream();
    }
}
