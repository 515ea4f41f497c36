package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.SubjectRecord;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.Bilingual;

/** What several record types have in common, as if it were a type. */
final class CommonRecord {

    private CommonRecord() {}

    /**
     * The common type, or nothing when {@code problems} say why there is none.
     *
     * @param types of the records, in their order
     */
    static Optional<RecordType> of(List<SubjectRecord> records, List<RecordType> types, Problems problems) {
        RecordType first = types.get(0);
        String dated = records.get(0).commonName(first.datedBy());
        for (int index = 1; index < records.size(); index++) {
            String other = records.get(index).commonName(types.get(index).datedBy());
            if (!other.equals(dated)) {
                problems.add(
                        records.get(index).at(),
                        "the business date of '" + types.get(index).name() + "' is '" + other + "', that of '"
                                + first.name() + "' is '" + dated + "'",
                        "Give them one name under 'rename', as in "
                                + types.get(index).datedBy() + ": " + dated + ".");
                return Optional.empty();
            }
        }
        List<Field> fields = new ArrayList<>();
        for (Field field : first.fields()) {
            common(records.get(0).commonName(field.name()), records, types).ifPresent(fields::add);
        }
        if (fields.stream().noneMatch(field -> field.name().equals(dated))) {
            problems.add(
                    records.get(0).at(),
                    "the business date '" + dated + "' is a date of one record and a moment of another",
                    "Judge them in two scenarios.");
            return Optional.empty();
        }
        return Optional.of(new RecordType(
                types.stream().map(RecordType::name).collect(Collectors.joining("+")),
                1,
                new Bilingual(
                        types.stream().map(type -> type.title().ko()).collect(Collectors.joining("·")),
                        types.stream().map(type -> type.title().en()).collect(Collectors.joining(" or "))),
                first.area(),
                List.of(),
                dated,
                first.retention(),
                fields,
                Map.of(),
                false,
                records.get(0).at()));
    }

    /** By the common name, the names of a type's own fields that have another. */
    static Map<String, String> own(SubjectRecord record) {
        Map<String, String> own = new HashMap<>();
        record.rename().forEach((name, common) -> own.put(common, name));
        return own;
    }

    /** A field that all have, of one kind in all of them; optional where it is so in one. */
    private static Optional<Field> common(String name, List<SubjectRecord> records, List<RecordType> types) {
        List<Field> found = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            SubjectRecord record = records.get(index);
            types.get(index).fields().stream()
                    .filter(field -> record.commonName(field.name()).equals(name))
                    .forEach(found::add);
        }
        Field first = found.get(0);
        boolean same = found.size() == records.size() && found.stream().allMatch(field -> field.type() == first.type());
        return same
                ? Optional.of(new Field(
                        name,
                        first.type(),
                        title(found),
                        first.about(),
                        found.stream().anyMatch(Field::optional),
                        found.stream().anyMatch(Field::secret),
                        found.stream().anyMatch(Field::masked)))
                : Optional.empty();
    }

    /** What the types call it, each in its own way where they differ. */
    private static Bilingual title(List<Field> fields) {
        return new Bilingual(
                fields.stream().map(field -> field.title().ko()).distinct().collect(Collectors.joining("·")),
                fields.stream().map(field -> field.title().en()).distinct().collect(Collectors.joining(" or ")));
    }
}
