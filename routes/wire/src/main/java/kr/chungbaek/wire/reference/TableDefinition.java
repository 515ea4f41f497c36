package kr.chungbaek.wire.reference;

import static kr.chungbaek.wire.yaml.Shape.listOf;
import static kr.chungbaek.wire.yaml.Shape.mapOf;
import static kr.chungbaek.wire.yaml.Shape.required;
import static kr.chungbaek.wire.yaml.Shape.struct;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.wire.csv.CsvRow;
import kr.chungbaek.wire.csv.CsvTable;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypeShape;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.Shape;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one reference table.
 *
 * @param key the fields that name a thing; of one thing several rows may be valid one after the other
 * @param fields with those of the validity at the end
 */
record TableDefinition(String name, Bilingual title, List<String> key, List<Field> fields, Position at) {

    /** A file {@code config/reference/<table>.yaml}. */
    static final Shape.Struct SHAPE = struct(
            required("table", RecordTypeShape.NAME, "the table's name, also that of its CSV file"),
            required("title", Shape.bilingual(), "its name for people"),
            required("key", listOf(RecordTypeShape.NAME), "the fields that name a thing"),
            required("fields", mapOf(RecordTypeShape.NAME, RecordTypeShape.FIELD), "its columns beside the validity"));

    /** A row that was always valid begins here. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final Field FROM = new Field(
            RecordType.VALID_FROM,
            FieldType.DATE,
            new Bilingual("적용시작일", "Valid from"),
            "First business date on which the row counts; always when empty",
            false,
            false,
            false);

    private static final Field UNTIL = new Field(
            RecordType.VALID_UNTIL,
            FieldType.DATE,
            new Bilingual("적용종료일", "Valid until"),
            "Last business date on which the row counts; no end when empty",
            true,
            false,
            false);

    TableDefinition {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    static TableDefinition read(YamlMap file, Problems problems) {
        List<Field> fields = new ArrayList<>(RecordTypeReader.fields(file.map("fields"), problems));
        List<String> names = fields.stream().map(Field::name).toList();
        file.list("key").scalars().stream()
                .filter(name -> !names.contains(name.text()))
                .forEach(name -> problems.unknown(name.at(), "field", name.text(), names));
        file.map("fields").entries().stream()
                .filter(entry ->
                        List.of(FROM.name(), UNTIL.name()).contains(entry.key().text()))
                .forEach(entry -> problems.add(
                        entry.key().at(),
                        "field '" + entry.key().text() + "' is one that every reference table has",
                        "Remove it."));
        fields.add(FROM);
        fields.add(UNTIL);
        return new TableDefinition(
                file.scalar("table").text(),
                Bilingual.read(file.map("title")),
                file.list("key").scalars().stream().map(YamlScalar::text).toList(),
                fields,
                file.scalar("table").at());
    }

    /** @param sample the values of a believable row */
    RecordType type(List<? extends @Nullable Object> sample) {
        Map<String, Object> values = new HashMap<>();
        for (int index = 0; index < fields.size(); index++) {
            Object value = sample.get(index);
            if (value != null) {
                values.put(fields.get(index).name(), value);
            }
        }
        values.put(FROM.name(), ALWAYS);
        values.remove(UNTIL.name());
        List<String> whole = new ArrayList<>(key);
        whole.add(FROM.name());
        return new RecordType(
                name, 1, title, "reference", whole, FROM.name(), Period.ofYears(1), fields, values, true, at);
    }

    /** Rows without a mistake. */
    List<List<@Nullable Object>> rows(ConfigText csv, Problems problems) {
        List<String> columns = fields.stream().map(Field::name).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int before = problems.count();
        for (CsvRow row : CsvTable.read(csv, columns, problems)) {
            List<@Nullable Object> values = new ArrayList<>();
            fields.forEach(field -> values.add(value(field, row, problems)));
            checkLifetime(row, values, problems);
            rows.add(values);
        }
        if (rows.isEmpty() && problems.count() == before) {
            problems.add(Position.ofFile(csv.path()), "the table has no row", "Add one.");
        }
        return rows;
    }

    private static void checkLifetime(CsvRow row, List<? extends @Nullable Object> values, Problems problems) {
        if (values.get(values.size() - 1) instanceof LocalDate until) {
            Lifetime.check(row, begin(values), until, problems);
        }
    }

    private static @Nullable Object value(Field field, CsvRow row, Problems problems) {
        Optional<String> cell = row.find(field.name());
        if (cell.isEmpty()) {
            if (field.equals(FROM)) {
                return ALWAYS;
            }
            if (!field.optional()) {
                row.required(field.name());
            }
            return null;
        }
        try {
            return field.type().parse(cell.get());
        } catch (Fault fault) {
            problems.add(
                    row.at(field.name()), "column '" + field.name() + "': " + fault.getMessage(), "Correct the value.");
            return null;
        }
    }

    /** What a row is about, whenever it is valid. */
    String keyOf(@Nullable RecordType type, List<? extends @Nullable Object> row) {
        StringBuilder text = new StringBuilder();
        key.forEach(name ->
                text.append(row.get(Objects.requireNonNull(type).indexOf(name))).append('|'));
        return text.toString();
    }

    boolean overlap(List<? extends @Nullable Object> one, List<? extends @Nullable Object> other) {
        return !begin(other).isAfter(end(one)) && !begin(one).isAfter(end(other));
    }

    private static LocalDate begin(List<? extends @Nullable Object> row) {
        return row.get(row.size() - 2) instanceof LocalDate day ? day : LocalDate.MIN;
    }

    private static LocalDate end(List<? extends @Nullable Object> row) {
        return row.get(row.size() - 1) instanceof LocalDate day ? day : LocalDate.MAX;
    }
}
