package kr.chungbaek.hub.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RelatedView;
import kr.chungbaek.wire.alert.DueStep;
import kr.chungbaek.wire.alert.FieldValue;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;

/** Reads from the records why a case stands. */
public final class CaseExplainer {

    /** More than this many records of a set are counted, not shown. */
    public static final int SHOWN = 20;

    private final StatementRunner statements;
    private final RecordTypes types;

    public CaseExplainer(StatementRunner statements, RecordTypes types) {
        this.statements = statements;
        this.types = types;
    }

    /** As the records say now; when the subject is gone, its fields are empty. */
    public CaseExplanation explain(CompiledScenario scenario, CaseFile file) {
        Map<String, Object> subject = file.subject(SHOWN);
        RecordType type = scenario.subjectType();
        Map<String, String> values = new LinkedHashMap<>();
        statements
                .query(scenario.subjectRow(), subject, (row, number) -> columns(row))
                .forEach(values::putAll);
        Map<String, String> masked = masked(type, values);
        if (file.occasion() != null) {
            masked.putIfAbsent(CaseFile.OCCASION, file.occasion().toString());
        }
        Map<String, String> texts = new LinkedHashMap<>(masked);
        texts.put("due", file.due() == null ? "" : file.due().toString());
        texts.put("amount", file.amount() == null ? "" : String.format("%,d", file.amount()));
        Bilingual summary = scenario.scenario()
                .caseRule()
                .summary()
                .orElse(scenario.scenario().title());
        return new CaseExplanation(
                shown(type, values),
                scenario.related().stream()
                        .map(view -> set(view, subject, masked))
                        .toList(),
                dueSteps(scenario, type, subject),
                new Bilingual(Placeholders.fill(summary.ko(), texts), Placeholders.fill(summary.en(), texts)));
    }

    private List<DueStep> dueSteps(CompiledScenario scenario, RecordType type, Map<String, Object> subject) {
        return scenario.dueSteps()
                .map(steps -> statements.query(
                        steps,
                        subject,
                        (row, number) -> new DueStep(
                                StepWords.of(row.getString("expression"), type),
                                String.valueOf(row.getString("value")))))
                .orElse(List.of());
    }

    private ShownSet set(RelatedView view, Map<String, Object> subject, Map<String, String> values) {
        RecordType type = types.get(view.recordType());
        List<ShownRecord> records = new ArrayList<>();
        List<Long> totals = statements.query(view.rows(), subject, (row, number) -> {
            records.add(shown(type, columns(row)));
            return row.getLong("total");
        });
        List<String> sought = view.soughtTemplate().stream()
                .map(template -> Placeholders.fill(template, values))
                .toList();
        long total = totals.isEmpty() ? 0 : totals.get(0);
        return new ShownSet(view.name(), type.name(), type.title(), sought, total, records);
    }

    private static ShownRecord shown(RecordType type, Map<String, String> values) {
        List<FieldValue> fields = type.fields().stream()
                .map(field -> new FieldValue(field.name(), field.title(), text(field, values)))
                .toList();
        return new ShownRecord(type.name(), type.title(), fields);
    }

    /** A masked name stays masked within a sentence and a condition, too. */
    private static Map<String, String> masked(RecordType type, Map<String, String> values) {
        Map<String, String> masked = new LinkedHashMap<>(values);
        type.fields()
                .forEach(field -> masked.computeIfPresent(field.name(), (name, value) -> Masking.shown(field, value)));
        return masked;
    }

    private static String text(Field field, Map<String, String> values) {
        String value = values.getOrDefault(field.name(), "");
        return Masking.shown(field, value);
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            if (value != null) {
                // The driver's text of a truth value is a single letter.
                String text = value instanceof Boolean ? value.toString() : row.getString(column);
                values.put(row.getMetaData().getColumnLabel(column), text);
            }
        }
        return values;
    }
}
