package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What names can stand for in one place of a scenario.
 *
 * @param own the set whose fields need no prefix; the subject's fields when absent
 * @param sets the record types of all sets, by the sets' names
 * @param place where in the scenario the expression stands
 */
record Scope(
        RecordType subject,
        Optional<String> own,
        Map<String, RecordType> sets,
        List<Parameter> parameters,
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

    /** Every record has it, beside its own fields. */
    private static final Field GOVERNMENT = new Field(
            "government",
            FieldType.CODE,
            new Bilingual("지방자치단체", "Government"),
            "Code of the government",
            false,
            false,
            false);

    Scope withOwn(String set) {
        return new Scope(subject, Optional.of(set), sets, parameters, Place.ONE_RECORD);
    }

    Scope in(Place other) {
        return new Scope(subject, own, sets, parameters, other);
    }

    RecordType ownType() {
        return own.map(sets::get).orElse(subject);
    }

    Optional<Reference> ownField(String name) {
        return field(ownType(), name)
                .map(field -> own.<Reference>map(set -> new Reference.SetField(set, field))
                        .orElseGet(() -> new Reference.SubjectField(field)));
    }

    Optional<Reference> subjectField(String name) {
        return field(subject, name).map(Reference.SubjectField::new);
    }

    Optional<Reference> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(Reference.ParameterValue::new);
    }

    List<String> parameterNames() {
        return parameters.stream().map(parameter -> ":" + parameter.name()).toList();
    }

    /** The names that may stand before a dot. */
    List<String> prefixes() {
        List<String> prefixes = new ArrayList<>(sets.keySet());
        prefixes.add("subject");
        return prefixes;
    }

    private static Optional<Field> field(RecordType type, String name) {
        return name.equals(GOVERNMENT.name()) ? Optional.of(GOVERNMENT) : type.find(name);
    }
}
