package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.Timing;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What names can stand for in one place of a scenario.
 *
 * @param own the set whose fields need no prefix; the subject's fields when absent
 * @param with the record type of the second record of a pair
 * @param sets the record types of all sets, by the sets' names
 * @param timings what is known of several days under {@code due}
 * @param place where in the scenario the expression stands
 */
record Scope(
        RecordType subject,
        Optional<RecordType> with,
        Optional<String> own,
        Map<String, RecordType> sets,
        List<Parameter> parameters,
        RecordTypes tables,
        Set<Timing> timings,
        Place place) {

    /** Where an expression stands, and so what it can read. */
    enum Place {
        /** A condition on one record, or a value of the subject. */
        ONE_RECORD,
        /** One side of {@code same}. */
        MATCH,
        /** {@code raise} and {@code amount}: the subject and figures over sets. */
        FINDING
    }

    /** The prefix of a pair's second record. */
    static final String WITH = "with";

    /** Every record has it, beside its own fields. */
    static final Field GOVERNMENT = new Field(
            "government",
            FieldType.CODE,
            new Bilingual("지방자치단체", "Government"),
            "Code of the government",
            false,
            false,
            false);

    Scope withOwn(String set) {
        return new Scope(subject, with, Optional.of(set), sets, parameters, tables, timings, Place.ONE_RECORD);
    }

    Scope in(Place other) {
        return new Scope(subject, with, own, sets, parameters, tables, timings, other);
    }

    /** The same where days can be read. */
    Scope with(Set<Timing> others) {
        return new Scope(subject, with, own, sets, parameters, tables, others, place);
    }

    /** Within the second record's own conditions. */
    Scope ofSecond() {
        return withOwn(WITH);
    }

    /** What is known before there is a second record. */
    Scope withoutSecond() {
        return new Scope(subject, Optional.empty(), own, sets, parameters, tables, timings, place);
    }

    RecordType ownType() {
        return isSecond() ? with.orElseThrow() : own.map(sets::get).orElse(subject);
    }

    private boolean isSecond() {
        return with.isPresent() && own.filter(WITH::equals).isPresent();
    }

    Optional<Reference> ownField(String name) {
        if (isSecond()) {
            return withField(name);
        }
        return field(ownType(), name)
                .map(field -> own.<Reference>map(set -> new Reference.SetField(set, field))
                        .orElseGet(() -> new Reference.SubjectField(Part.SUBJECT, field)));
    }

    Optional<Reference> subjectField(String name) {
        return field(subject, name).map(field -> new Reference.SubjectField(Part.SUBJECT, field));
    }

    Optional<Reference> withField(String name) {
        return with.flatMap(type -> field(type, name)).map(field -> new Reference.SubjectField(Part.WITH, field));
    }

    Optional<Reference> timing(String name) {
        return Timing.of(name).filter(timing -> timings.contains(timing)).map(timing -> timing);
    }

    Optional<Reference> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(Reference.ParameterValue::new);
    }

    /** The business date of what an expression here is about. */
    Reference date() {
        return timings.contains(Timing.OCCASION)
                ? Timing.OCCASION
                : new Reference.SubjectField(Part.SUBJECT, subject.field(subject.datedBy()));
    }

    List<String> parameterNames() {
        return parameters.stream().map(parameter -> ":" + parameter.name()).toList();
    }

    /** The names that may stand before a dot. */
    List<String> prefixes() {
        List<String> prefixes = new ArrayList<>(sets.keySet());
        prefixes.add("subject");
        with.ifPresent(type -> prefixes.add(WITH));
        return prefixes;
    }

    private static Optional<Field> field(RecordType type, String name) {
        return name.equals(GOVERNMENT.name()) ? Optional.of(GOVERNMENT) : type.find(name);
    }
}
